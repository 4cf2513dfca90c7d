import { hash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { RefusedError } from '#server/refused.ts'
import { decode, POINTS_AT_MOST, readHeader } from './decoder.ts'
import { inTurn } from './in-turn.ts'
import { MEMORY_AT_MOST, memoryFor } from './memory.ts'

/** Bytes an uploaded picture may have. */
export const BYTES_AT_MOST = 15_000_000

/** The longest side of what is kept, in points. */
export const LONGEST_SIDE = 2560
const QUALITY = 82

/** A picture as it is kept: a JPEG in sRGB, upright, with nothing in it but what is seen. */
export type Encoded = { jpeg: Buffer; width: number; height: number; sha256: string }

const TAKEN = new Set(['image/jpeg', 'image/png', 'image/webp'])

/**
 * Makes a picture of ours of an upload, judged by its content, whatever it is called. One at a time in this process.
 * @throws RefusedError: none of the three formats, too large in bytes or points, moving, damaged
 */
export async function reEncode(bytes: Uint8Array): Promise<Encoded> {
  if (bytes.length > BYTES_AT_MOST)
    throw new RefusedError('pictures.tooHeavy', { most: BYTES_AT_MOST / 1_000_000 })
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!type || !TAKEN.has(type.mime)) throw new RefusedError('pictures.format')
  return inTurn(async () => {
    await refuseByHeader(bytes)
    const { data, info } = await encode(bytes).catch(damaged)
    const { width, height } = info
    return { jpeg: data, width, height, sha256: hash('sha256', data) }
  })
}

async function refuseByHeader(bytes: Uint8Array): Promise<void> {
  const header = await readHeader(bytes).catch(damaged)
  const { width, height, pages = 1 } = header
  if (pages > 1) throw new RefusedError('pictures.moves')
  const tooMany = width * height > POINTS_AT_MOST || memoryFor(header) > MEMORY_AT_MOST
  if (tooMany)
    throw new RefusedError('pictures.tooManyPoints', { most: POINTS_AT_MOST / 1_000_000 })
}

function encode(bytes: Uint8Array) {
  return decode(bytes)
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
}

/** Whatever the decoder says of it, it is for the person one thing: it cannot be read. */
function damaged(): never {
  throw new RefusedError('pictures.damaged')
}
