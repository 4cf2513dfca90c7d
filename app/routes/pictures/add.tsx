import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { z } from 'zod'
import { RefusedVerb } from '#app/components/verb.tsx'
import { requireViewer } from '#app/load-context.ts'
import { readPictures } from '#app/read-pictures.ts'
import { invalid, NOTHING_TYPED, refusing } from '#app/refusing.ts'
import { getDraftable } from '#server/messages/messages.ts'
import { addPictures, PICTURES_AT_MOST } from '#server/pictures/change-pictures.ts'
import { BYTES_AT_MOST, reEncode } from '#server/pictures/re-encode.ts'

const Added = z.object({ basedOn: z.coerce.number().int() })
const LIMITS = { files: PICTURES_AT_MOST, bytes: BYTES_AT_MOST, make: reEncode }

/** Takes pictures for a draft; all of them, or where one is refused none. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const { db } = context
  const messageId = params.messageId!
  return refusing(NOTHING_TYPED, async () => {
    // Nothing is read or decoded of who may not draft it.
    await getDraftable(db, { messageId, by })
    const { form, made, refusal } = await readPictures(request, LIMITS)
    if (refusal) throw refusal
    const submission = parseWithZod(form, { schema: Added })
    if (submission.status !== 'success') return invalid(submission)
    await addPictures(db, { by, messageId, ...submission.value, encoded: made })
    return redirect(`/messages/${messageId}#pictures`)
  })
}

export default function AddPicturesPage() {
  const { messageId } = useParams()
  return <RefusedVerb refusal={useActionData<typeof action>()} back={`/messages/${messageId}`} />
}
