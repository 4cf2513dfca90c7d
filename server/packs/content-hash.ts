import { createHash } from 'node:crypto'
import { canonicalJson } from '#server/scores/canonical-json.ts'
import type { Pack } from './pack.ts'

/** Goes up by one with every change of what the files of one and the same pack look like. */
const RENDERER = 1

/** Equal for packs that make equal files: SHA-256, in hexadecimal. @param heard the voice and how it speaks, where one is recorded */
export function contentHash(pack: Pack, heard = ''): string {
  return createHash('sha256')
    .update(canonicalJson({ pack, heard, renderer: RENDERER }))
    .digest('hex')
}
