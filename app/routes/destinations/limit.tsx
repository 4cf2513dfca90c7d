import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { z } from 'zod'
import { RefusedVerb } from '#app/components/verb.tsx'
import { requireAllowed } from '#app/load-context.ts'
import { readForm } from '#app/read-form.ts'
import { refusing } from '#app/refusing.ts'
import { limitDestination } from '#server/destinations/limit.ts'
import { RefusedError } from '#server/refused.ts'

const most = z.coerce.number().int().min(1).max(1440).optional()
const Limited = z.object({ perDay: most, apartMinutes: most })

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireAllowed(context, request, 'destinations.manage')
  const id = params.destinationId!
  const submission = parseWithZod(await readForm(request), { schema: Limited })
  return refusing(submission, async () => {
    if (submission.status !== 'success') throw new RefusedError('destinations.limitUnclear')
    await limitDestination(context.db, { id, limits: submission.value, by })
    return redirect(`/destinations/${id}`)
  })
}

export default function LimitDestinationPage() {
  const { destinationId } = useParams()
  const back = `/destinations/${destinationId}`
  return <RefusedVerb refusal={useActionData<typeof action>()} back={back} />
}
