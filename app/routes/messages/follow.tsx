import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { z } from 'zod'
import { RefusedVerb } from '#app/components/verb.tsx'
import { requireViewer } from '#app/load-context.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { readForm } from '#app/read-form.ts'
import { saveText } from '#server/messages/messages.ts'

const Followed = z.object({ basedOn: z.coerce.number().int() })

export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const { messageId, channel } = params
  const submission = parseWithZod(await readForm(request), { schema: Followed })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const { basedOn } = submission.value
    await saveText(context.db, {
      by,
      messageId: messageId!,
      channel: channel!,
      basedOn,
      text: undefined,
    })
    return redirect(`/messages/${messageId}`)
  })
}

export default function FollowPage() {
  const { messageId } = useParams()
  return <RefusedVerb refusal={useActionData<typeof action>()} back={`/messages/${messageId}`} />
}
