import { crc32, deflateSync } from 'node:zlib'
import { create } from 'qrcode'
import { recent } from './recent.ts'

/** A QR code as a grid of dark and light, without the quiet zone around it. */
export type Qr = { size: number; isDark: (row: number, column: number) => boolean }

/** Light modules around a code, so that a camera finds it. */
export const QUIET = 4
const MODULE_PIXELS = 8

/** Survives a fold or a stain on a seventh of its ground (level M). The last ones are kept: a pack shows its own twice. */
export const makeQr = recent(4, (text): Qr => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 }
})

/** A PNG in black and white, one bit a pixel. */
export function qrPng(qr: Qr): Buffer {
  const width = (qr.size + 2 * QUIET) * MODULE_PIXELS
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  header.writeUInt8(1, 8)
  const lines = Array.from({ length: qr.size + 2 * QUIET }, (_, at) => pixelLine(qr, at - QUIET))
  const pixels = Buffer.concat(lines.flatMap((line) => Array<Buffer>(MODULE_PIXELS).fill(line)))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** PDF operators for a code in a square, its left top corner at `x`, `y`; lengths are points. */
export function qrOperators(
  qr: Qr,
  { x, y, side }: { x: number; y: number; side: number },
): string {
  const module = side / qr.size
  const rows = Array.from({ length: qr.size }, (_, row) =>
    darkRuns(qr, row).map(({ from, length }) => {
      const rectangle = [x + from * module, y + row * module, length * module, module * 1.02]
      return `${rectangle.map((value) => value.toFixed(2)).join(' ')} re`
    }),
  )
  return `${rows.flat().join(' ')} f`
}

function darkRuns(qr: Qr, row: number): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  for (let column = 0; column < qr.size; column++) {
    const last = runs.at(-1)
    if (!qr.isDark(row, column)) continue
    if (last && last.from + last.length === column) last.length++
    else runs.push({ from: column, length: 1 })
  }
  return runs
}

/** A module is eight pixels, one byte: all dark or all light. The first byte says that the line is not filtered. */
function pixelLine(qr: Qr, row: number): Buffer {
  const line = Buffer.alloc(1 + qr.size + 2 * QUIET, 0xff)
  line[0] = 0
  if (row < 0 || row >= qr.size) return line
  for (let column = 0; column < qr.size; column++) {
    if (qr.isDark(row, column)) line[1 + QUIET + column] = 0
  }
  return line
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}
