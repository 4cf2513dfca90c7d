import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { RefusedVerb } from '#app/components/verb.tsx'
import { requireViewer } from '#app/load-context.ts'
import { PicturesForm } from '#app/pictures-form.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { movePicture } from '#server/pictures/change-pictures.ts'

/** Takes a picture from a draft; the revisions before keep it. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const messageId = params.messageId!
  const submission = parseWithZod(await readForm(request), { schema: PicturesForm })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const moving = { by, messageId, id: params.pictureId!, ...submission.value }
    await movePicture(context.db, { ...moving, places: 'out' })
    return redirect(`/messages/${messageId}#pictures`)
  })
}

export default function RemovePicturePage() {
  const { messageId } = useParams()
  return <RefusedVerb refusal={useActionData<typeof action>()} back={`/messages/${messageId}`} />
}
