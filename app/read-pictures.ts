import { RefusedError } from '#server/refused.ts'
import { boundaryIn, readParts } from './multipart.ts'
import { isFieldName, legible } from './read-form.ts'

const FIELDS_AT_MOST = 40
const FIELD_AT_MOST = 10_000

type Limits<Made> = {
  /** Files of the field `pictures`, and bytes of each. */
  files: number
  bytes: number
  /** Makes what is kept of one file, before the next is read. */
  make: (file: Uint8Array) => Promise<Made>
}

/**
 * The fields of a form with pictures, and what was made of each: of all that is sent, one file is in memory.
 * All of it is read, also where a file is refused: a browser that is still sending hears no answer, and what was typed
 * beside it is kept.
 * @returns `refusal` where there were too many files, one was too heavy, or `make` refused it: whoever asks throws it
 * @throws Response 413 where it does not say how large it is, 400 where it is not a form of ours
 */
export async function readPictures<Made>(
  request: Request,
  { files, bytes: most, make }: Limits<Made>,
): Promise<{ form: FormData; made: Made[]; refusal: RefusedError | undefined }> {
  const made: Made[] = []
  const form = new FormData()
  let refusal: RefusedError | undefined
  let parts = 0
  for await (const { name, isFile, bytes } of partsOf(request, { files, most })) {
    if (++parts > FIELDS_AT_MOST || !isFieldName(name)) throw new Response(null, { status: 400 })
    if (!isFile) form.append(name, fieldIn(bytes))
    // Who chooses no file sends one without a byte.
    if (!isFile || name !== 'pictures' || bytes?.length === 0 || refusal) continue
    try {
      if (made.length === files) throw new RefusedError('pictures.tooMany', { most: files })
      if (!bytes) throw new RefusedError('pictures.tooHeavy', { most: most / 1_000_000 })
      made.push(await make(bytes))
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      refusal = error
    }
  }
  return { form: legible(form), made, refusal }
}

async function* partsOf(request: Request, { files, most }: { files: number; most: number }) {
  const length = Number(request.headers.get('Content-Length') ?? Number.NaN)
  if (!(length <= (files + 1) * most)) throw new Response(null, { status: 413 })
  const boundary = boundaryIn(request.headers.get('Content-Type') ?? '')
  if (!boundary || !request.body) throw new Response(null, { status: 400 })
  try {
    yield* readParts(chunksOf(request.body), { boundary, most })
  } catch {
    throw new Response(null, { status: 400 })
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

function fieldIn(bytes: Buffer | undefined): string {
  if (!bytes || bytes.length > FIELD_AT_MOST) throw new Response(null, { status: 400 })
  return bytes.toString()
}
