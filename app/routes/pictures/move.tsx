import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { RefusedVerb } from '#app/components/verb.tsx'
import { requireViewer } from '#app/load-context.ts'
import { PicturesForm } from '#app/pictures-form.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { movePicture } from '#server/pictures/change-pictures.ts'

/** Puts a picture one place earlier, and with `?to=later` one later. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const messageId = params.messageId!
  const places = new URL(request.url).searchParams.get('to') === 'later' ? 1 : -1
  const submission = parseWithZod(await readForm(request), { schema: PicturesForm })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    const moving = { by, messageId, id: params.pictureId!, places, ...submission.value }
    await movePicture(context.db, moving)
    return redirect(`/messages/${messageId}#pictures`)
  })
}

export default function MovePicturePage() {
  const { messageId } = useParams()
  return <RefusedVerb refusal={useActionData<typeof action>()} back={`/messages/${messageId}`} />
}
