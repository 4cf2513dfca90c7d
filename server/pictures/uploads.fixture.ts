import { deflateSync, crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** What stands in the hidden parts of the uploads of a test: none of it may be in what is kept. */
export const PAYLOAD = '<script>alert("xin-chao")</script>'

type Wanted = { width?: number; height?: number; seed?: number }

/** Points that no encoder makes small: noise over a slope. */
function points({ width = 320, height = 240, seed = 1 }: Wanted): Sharp {
  const raw = Buffer.alloc(width * height * 3)
  let state = seed
  for (let at = 0; at < raw.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    raw[at] = ((at / 3) % width) / 2 + (state >>> 25)
  }
  return sharp(raw, { raw: { width, height, channels: 3 } })
}

export const aJpeg = (wanted: Wanted = {}) => points(wanted).jpeg({ quality: 90 }).toBuffer()
export const aPng = (wanted: Wanted = {}) => points(wanted).png().toBuffer()
export const aGif = (wanted: Wanted = {}) => points(wanted).gif().toBuffer()
export const aWebp = (wanted: Wanted = {}) => points(wanted).webp().toBuffer()

/** A JPEG with a segment of the writer's own behind its beginning: a comment, an EXIF of a kind. */
export function withSegment(jpeg: Buffer, marker: number, text: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(text.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(text, 'latin1'), jpeg.subarray(2)])
}

/** A PNG of so many points in one colour: a few kilobytes that say they are gigabytes. */
export function pngBomb(width: number, height: number, { interlaced = false } = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, interlaced ? 1 : 0], 8)
  const lines = deflateSync(Buffer.alloc(Math.min(50_000_000, width * 4 + 1)), { level: 9 })
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', lines), chunk('IEND')])
}

/** A chunk of a PNG. */
export function chunk(name: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A JPEG whose header says that it is of another size. */
export function jpegSaying(jpeg: Buffer, { width, height }: { width: number; height: number }) {
  const bytes = Buffer.from(jpeg)
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!
    if (marker < 0xc0 || marker > 0xc2) continue
    bytes.writeUInt16BE(height, at + 5)
    bytes.writeUInt16BE(width, at + 7)
    return bytes
  }
  throw new Error('no frame in this JPEG')
}
