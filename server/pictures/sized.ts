import { decode } from './decoder.ts'
import { inTurn } from './in-turn.ts'

/** How wide and how heavy a picture may be, in points and bytes. */
export type Form = { maxWidth: number; maxBytes: number }

const QUALITIES = [82, 74, 66, 58]
/** Each step narrower, where no quality is enough. */
const NARROWER = 0.8
const NARROWEST = 200

/** A JPEG no wider and no heavier than asked for, as good as that allows. @throws Error where nothing is that light */
export async function sized(
  { jpeg, width }: { jpeg: Buffer; width: number },
  { maxWidth, maxBytes }: Form,
): Promise<Buffer> {
  if (width <= maxWidth && jpeg.length <= maxBytes) return jpeg
  const widest = Math.min(width, maxWidth)
  return inTurn(async () => {
    for (let wide = widest; wide >= Math.min(NARROWEST, widest); wide = Math.floor(wide * NARROWER))
      for (const quality of QUALITIES) {
        const bytes = await decode(jpeg).resize({ width: wide }).jpeg({ quality }).toBuffer()
        if (bytes.length <= maxBytes) return bytes
      }
    throw new Error(`no form of this picture has ${maxBytes} bytes or less`)
  })
}
