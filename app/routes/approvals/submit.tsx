import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { z } from 'zod'
import { RefusedVerb } from '#app/components/verb.tsx'
import { requireViewer } from '#app/load-context.ts'
import { refusing } from '#app/refusing.ts'
import { readForm } from '#app/read-form.ts'
import { submit } from '#server/approvals/approvals.ts'

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const messageId = params.messageId!
  const submission = parseWithZod(await readForm(request), { schema: z.object({}) })
  return refusing(submission, async () => {
    await submit(context.db, { messageId, by })
    return redirect(`/messages/${messageId}/approval`)
  })
}

export default function SubmitPage() {
  const { messageId } = useParams()
  return <RefusedVerb refusal={useActionData<typeof action>()} back={`/messages/${messageId}`} />
}
