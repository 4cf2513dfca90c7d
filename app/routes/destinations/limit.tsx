import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { z } from 'zod'
import { RefusedVerb } from '#app/components/verb.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { limitDestination, readLimits } from '#server/destinations/limit.ts'

const typed = z.string().max(20).default('')
const Limited = z.object({ perDay: typed, apartMinutes: typed })

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  const id = params.destinationId!
  const submission = parseWithZod(await readForm(request), { schema: Limited })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const limits = readLimits(submission.value)
    await limitDestination(context.db, { id, limits, by })
    return redirect(`/destinations/${id}`)
  })
}

export default function LimitDestinationPage() {
  const { destinationId } = useParams()
  const back = `/destinations/${destinationId}`
  return <RefusedVerb refusal={useActionData<typeof action>()} back={back} />
}
