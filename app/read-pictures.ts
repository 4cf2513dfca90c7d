import { unstable_parseMultipartFormData } from '@remix-run/node'
import { RefusedError } from '#server/refused.ts'
import { legible } from './read-form.ts'

const FIELDS_AT_MOST = 40

type Limits<Made> = {
  /** Files of the field `pictures`, and bytes of each. */
  files: number
  bytes: number
  /** Makes what is kept of one file, before the next is read. */
  make: (file: Uint8Array) => Promise<Made>
}

/**
 * The fields of a form with pictures, and what was made of each: of all that is sent, one file is in memory.
 * What a file is called is never looked at.
 * @throws RefusedError: too many files, one too heavy, or what `make` refuses
 * @throws Response 413 where it does not say how large it is, 400 where it is not a form of ours
 */
export async function readPictures<Made>(
  request: Request,
  { files, bytes, make }: Limits<Made>,
): Promise<{ form: FormData; made: Made[] }> {
  const length = Number(request.headers.get('Content-Length') ?? Number.NaN)
  if (!(length <= (files + 1) * bytes)) throw new Response(null, { status: 413 })
  const made: Made[] = []
  let parts = 0
  let refusal: RefusedError | undefined
  const form = await unstable_parseMultipartFormData(request, async ({ name, filename, data }) => {
    if (++parts > FIELDS_AT_MOST) throw new Response(null, { status: 400 })
    if (filename === undefined) return text(await gather(data, 1_000_000))
    const file = await gather(data, bytes)
    // Who chooses no file sends one without a byte.
    if (refusal || name !== 'pictures' || file?.length === 0) return undefined
    refusal = await taking(async () => {
      if (made.length === files) throw new RefusedError('pictures.tooMany', { most: files })
      if (!file) throw new RefusedError('pictures.tooHeavy', { most: bytes / 1_000_000 })
      made.push(await make(file))
    })
    return undefined
  }).catch((error: unknown) => {
    throw error instanceof Response ? error : new Response(null, { status: 400 })
  })
  if (refusal) throw refusal
  return { form: legible(form), made }
}

/** The rest of the form is read before it is refused: a browser that is still sending hears no answer. */
async function taking(work: () => Promise<void>): Promise<RefusedError | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof RefusedError) return error
    throw error
  }
}

/** All of a part, or nothing where there is more of it than may be; the rest is read and dropped. */
async function gather(data: AsyncIterable<Uint8Array>, most: number) {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of data) {
    length += chunk.length
    if (length <= most) chunks.push(chunk)
    else chunks.length = 0
  }
  return length <= most ? Buffer.concat(chunks) : undefined
}

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes)
}
