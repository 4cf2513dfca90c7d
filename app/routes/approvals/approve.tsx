import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { requireViewer } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { readForm } from '#app/read-form.ts'
import { approve } from '#server/approvals/approvals.ts'

const Read = z.object({ hash: z.string() })

/** A refused approval shows what there is to read now. */
export const shouldRevalidate = () => true

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const messageId = params.messageId!
  const submission = parseWithZod(await readForm(request), { schema: Read })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await approve(context.db, { messageId, by, ...submission.value })
    return redirect(`/messages/${messageId}/approval`)
  })
}

export default function ApprovePage() {
  return <RefusalNotice refusal={useActionData<typeof action>()} />
}
