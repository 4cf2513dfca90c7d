/** What the header of a picture says, as far as it decides what decoding it needs. */
export type Header = {
  format: string
  width: number
  height: number
  channels?: number
  isProgressive?: boolean
  /** As EXIF counts, from 1; above that it lies on a side or is mirrored. */
  orientation?: number
}

/** Bytes that one picture may hold in memory while it is decoded. */
export const MEMORY_AT_MOST = 80_000_000

/** A JPEG keeps two bytes for each value of its three planes until its last scan has come. */
const PROGRESSIVE_JPEG = 6

/**
 * Bytes that decoding needs at once. A file that comes line by line needs a few of them; one whose lines come in
 * several passes, or that has to be turned, needs all of its points. Pure.
 */
export function memoryFor({ format, width, height, orientation = 1, ...header }: Header): number {
  const { channels = 4, isProgressive = false } = header
  const points = width * height
  if (format === 'jpeg') return isProgressive ? points * PROGRESSIVE_JPEG : 0
  const wholly = format === 'webp' || isProgressive || orientation > 1
  return wholly ? points * channels : 0
}
