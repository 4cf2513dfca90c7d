/** Bytes a form may have. */
const BYTES_AT_MOST = 1_000_000
const FIELDS_AT_MOST = 5_000
/** Control characters; tab and line ends are none of them. */
const UNWRITTEN = /[^\P{Cc}\t\r\n]/gu
/** `name`, `settings.accessToken`, `places[12]`: what our forms have, and no index that would make a huge list. */
const FIELD_NAME = /^[\w$-]{1,60}(\.[\w-]{1,60}|\[\d{0,4}\]){0,4}$/

/**
 * The fields of a form, read within limits before anything looks at them.
 * @throws Response 413 where it is too large, 400 where it is not a form of ours
 */
export async function readForm(request: Request): Promise<FormData> {
  const length = Number(request.headers.get('Content-Length') ?? Number.NaN)
  if (!(length <= BYTES_AT_MOST)) throw new Response(null, { status: 413 })
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 400 })
  })
  const names = [...form.keys()]
  const ours = names.length <= FIELDS_AT_MOST && names.every(isFieldName)
  if (!ours) throw new Response(null, { status: 400 })
  return legible(form)
}

/** True for what a field of our forms may be called. Pure. */
export function isFieldName(name: string): boolean {
  return FIELD_NAME.test(name)
}

/** Without the characters that nobody writes and that no database takes; a file in a form of ours is no field of it. */
export function legible(form: FormData): FormData {
  const cleaned = new FormData()
  for (const [name, value] of form)
    if (typeof value === 'string') cleaned.append(name, value.replace(UNWRITTEN, ''))
  return cleaned
}
