/** Programs for screens of few pixels: on paper they are dead weight, half of the font. */
const HINTS = ['fpgm', 'prep', 'cvt ']

/** A TrueType font without the programs that fit its letters to pixels; the outlines stay as they are. */
export function unhinted(font: Buffer): Buffer {
  const tables = readTables(font)
  const long = tables.get('head')!.readInt16BE(50) === 1
  const places = readPlaces(tables.get('loca')!, long)
  const glyf = tables.get('glyf')!
  const glyphs = places.slice(1).map((end, at) => withoutProgram(glyf.subarray(places[at]!, end)))
  tables.set('glyf', Buffer.concat(glyphs))
  tables.set('loca', writePlaces(glyphs, long))
  for (const name of HINTS) tables.delete(name)
  return writeTables(tables, font.readUInt32BE(0))
}

function readTables(font: Buffer): Map<string, Buffer> {
  const count = font.readUInt16BE(4)
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const entry = 12 + at * 16
      const from = font.readUInt32BE(entry + 8)
      const table = font.subarray(from, from + font.readUInt32BE(entry + 12))
      return [font.toString('latin1', entry, entry + 4), table]
    }),
  )
}

function readPlaces(loca: Buffer, long: boolean): number[] {
  const width = long ? 4 : 2
  return Array.from({ length: loca.length / width }, (_, at) =>
    long ? loca.readUInt32BE(at * 4) : loca.readUInt16BE(at * 2) * 2,
  )
}

/** A simple glyph: contours, a bounding box, where each contour ends, its program, the points. Padded to four bytes. */
function withoutProgram(glyph: Buffer): Buffer {
  if (glyph.length === 0 || glyph.readInt16BE(0) < 0) return glyph
  const programAt = 10 + glyph.readInt16BE(0) * 2
  const length = glyph.readUInt16BE(programAt)
  const kept = [
    glyph.subarray(0, programAt),
    Buffer.alloc(2),
    glyph.subarray(programAt + 2 + length),
  ]
  const size = kept.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat(kept, Math.ceil(size / 4) * 4)
}

function writePlaces(glyphs: Buffer[], long: boolean): Buffer {
  const loca = Buffer.alloc((glyphs.length + 1) * (long ? 4 : 2))
  let end = 0
  for (const [at, glyph] of glyphs.entries()) {
    end += glyph.length
    if (long) loca.writeUInt32BE(end, (at + 1) * 4)
    else loca.writeUInt16BE(end / 2, (at + 1) * 2)
  }
  return loca
}

/** Sums are left out: what reads a font inside a document does not ask for them. */
function writeTables(tables: Map<string, Buffer>, version: number): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.size))
  const head = Buffer.alloc(12 + tables.size * 16)
  head.writeUInt32BE(version, 0)
  head.writeUInt16BE(tables.size, 4)
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((tables.size - power) * 16, 10)
  const parts = [head]
  let from = head.length
  for (const [at, [name, table]] of [...tables].entries()) {
    head.write(name, 12 + at * 16, 'latin1')
    head.writeUInt32BE(from, 12 + at * 16 + 8)
    head.writeUInt32BE(table.length, 12 + at * 16 + 12)
    const padded = Buffer.concat([table], Math.ceil(table.length / 4) * 4)
    parts.push(padded)
    from += padded.length
  }
  return Buffer.concat(parts)
}
