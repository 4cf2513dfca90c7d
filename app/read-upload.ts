import { legible } from './read-form.ts'

/** Bytes a form with a file may have. */
export const UPLOAD_AT_MOST = 5_000_000
const FIELDS_AT_MOST = 10

/** A form as it was sent: its fields, and the file that was chosen, if one was. */
export type Upload =
  | { form: FormData; file?: Uint8Array; isTooLarge?: never }
  | { isTooLarge: true; form?: never; file?: never }

/**
 * The fields of a form that may carry one file in the field `file`. For a page that takes a file and for no other.
 * @returns `isTooLarge` where nothing was read of it, so that the page can say so
 * @throws Response 413 where it does not say how large it is, 400 where it is not a form of ours
 */
export async function readUpload(request: Request): Promise<Upload> {
  const length = Number(request.headers.get('Content-Length') ?? Number.NaN)
  if (Number.isNaN(length)) throw new Response(null, { status: 413 })
  if (length > UPLOAD_AT_MOST) return { isTooLarge: true }
  const sent = await request.formData().catch(() => {
    throw new Response(null, { status: 400 })
  })
  if ([...sent.keys()].length > FIELDS_AT_MOST) throw new Response(null, { status: 400 })
  const chosen = sent.get('file')
  // Who chooses no file sends one without a name and without a byte.
  const hasFile = chosen instanceof Blob && chosen.size > 0
  const form = legible(sent)
  return hasFile ? { form, file: new Uint8Array(await chosen.arrayBuffer()) } : { form }
}
