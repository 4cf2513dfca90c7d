import { BYTES_AT_MOST, reEncode, type Encoded } from '#server/pictures/re-encode.ts'
import { readForm } from './read-form.ts'
import { readPictures } from './read-pictures.ts'

const LIMITS = { files: 1, bytes: BYTES_AT_MOST, make: async (file: Uint8Array) => file }

/**
 * The fields of a form of numbers, which may carry a picture of the screen they stood on. The picture is looked at
 * when `encode` is called: by then it is known that the numbers would be taken.
 * @throws Response as `readForm` and `readPictures`
 */
export async function readScreenshot(
  request: Request,
): Promise<{ form: FormData; encode: () => Promise<Encoded | undefined> }> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^multipart\//i.test(type))
    return { form: await readForm(request), encode: async () => undefined }
  const { form, made, refusal } = await readPictures(request, LIMITS)
  const encode = async () => {
    if (refusal) throw refusal
    return made[0] && reEncode(made[0])
  }
  return { form, encode }
}
