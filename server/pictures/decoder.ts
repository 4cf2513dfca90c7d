import sharp, { type Metadata, type Sharp } from 'sharp'

/** The formats that are read, by the names that files of them begin with; everything else the decoder has is shut. */
const LOADERS = ['Jpeg', 'Png', 'Webp'].map((format) => `VipsForeignLoad${format}Buffer`)

sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: LOADERS })
// The decoder has threads of its own: one, for pages and deliveries need the machine as well.
sharp.concurrency(1)
sharp.cache(false)

/** Points a picture may have at most: what a good telephone takes. */
export const POINTS_AT_MOST = 50_000_000

/** How long one picture may take, in seconds. */
const SECONDS_AT_MOST = 20

const OPTIONS = {
  failOn: 'error',
  limitInputPixels: POINTS_AT_MOST,
  sequentialRead: true,
  pages: 1,
} as const

/** What its header says of a picture; nothing of it is decoded. @throws where it is none that is read here */
export function readHeader(bytes: Uint8Array): Promise<Metadata> {
  // The header alone says how large it is, and that is judged by whoever asks.
  return sharp(bytes, { ...OPTIONS, limitInputPixels: false }).metadata()
}

/** A picture on its way through the decoder. @throws, when it is read, where it is damaged or takes too long */
export function decode(bytes: Uint8Array): Sharp {
  return sharp(bytes, OPTIONS).timeout({ seconds: SECONDS_AT_MOST })
}
