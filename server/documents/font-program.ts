import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Font } from 'fontkit'
import { COMMON_LETTERS } from './common-letters.ts'
import { getFont, type Face } from './fonts.ts'
import { recent } from './recent.ts'
import { unhinted } from './unhinted.ts'
import type { RareGlyph } from './set-words.ts'

/** What a PDF has to say of a font, its streams deflated already. Codes in the text are the font's own glyph numbers. */
export type FontProgram = {
  name: string
  descriptor: Record<string, unknown>
  widths: unknown[]
  file: Buffer
  fileLength: number
  glyphOfCode: Buffer
  lettersOfCode: Buffer
}

/** The common letters, and few sets of rare ones at a time: a language is asked for by the stations that need it. */
const KEPT = 24

const programs = recent(KEPT, (key) => {
  const { face, rare } = JSON.parse(key) as { face: Face; rare: [number, string][] }
  return makeProgram(face, rare)
})

/** The part of a font that a document needs: the common letters and its own rare ones. */
export function fontProgram(face: Face, rare: RareGlyph[]): FontProgram {
  const own = new Map(
    rare.filter((glyph) => glyph.face === face).map((one) => [one.id, one.letters]),
  )
  return programs(JSON.stringify({ face, rare: [...own].sort(([a], [b]) => a - b) }))
}

function makeProgram(face: Face, rare: [number, string][]): FontProgram {
  const font = getFont(face)
  const common = COMMON_LETTERS.filter((letter) =>
    font.hasGlyphForCodePoint(letter.codePointAt(0)!),
  )
  const letters = new Map<number, string>([
    ...common.map((letter) => [font.glyphForCodePoint(letter.codePointAt(0)!).id, letter] as const),
    ...rare,
  ])
  const ids = [...letters.keys()].filter((id) => id > 0).sort((a, b) => a - b)
  const subset = font.createSubset()
  for (const id of ids) subset.includeGlyph(font.getGlyph(id))
  const file = unhinted(Buffer.from(subset.encode()))
  const name = `${tag(ids)}+${font.postscriptName}`
  return {
    name,
    descriptor: describe(font, name),
    widths: ids.flatMap((id) => [
      id,
      [Math.round((font.getGlyph(id).advanceWidth * 1000) / font.unitsPerEm)],
    ]),
    file: deflateSync(file, { level: 9 }),
    fileLength: file.length,
    glyphOfCode: deflateSync(glyphTable(ids)),
    lettersOfCode: deflateSync(unicodeMap(ids.map((id) => [id, letters.get(id)!]))),
  }
}

/** Six letters that differ where the glyphs differ, as the format asks. */
function tag(ids: number[]): string {
  const digest = createHash('sha256').update(ids.join()).digest()
  return [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('')
}

function describe(font: Font, name: string): Record<string, unknown> {
  const thousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm)
  const { minX, minY, maxX, maxY } = font.bbox
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4,
    FontBBox: [minX, minY, maxX, maxY].map(thousandths),
    ItalicAngle: 0,
    Ascent: thousandths(font.ascent),
    Descent: thousandths(font.descent),
    CapHeight: thousandths(font.capHeight || font.ascent),
    XHeight: thousandths(font.xHeight || 0),
    StemV: 80,
  }
}

/** Where a glyph of the font lies in the part of it: in order, behind the one for what is missing. */
function glyphTable(ids: number[]): Buffer {
  const table = Buffer.alloc((ids.at(-1)! + 1) * 2)
  for (const [at, id] of ids.entries()) table.writeUInt16BE(at + 1, id * 2)
  return table
}

/** So that text can be searched and copied: a ToUnicode map, a hundred lines a section. */
function unicodeMap(letters: [id: number, text: string][]): string {
  const hex = (bytes: Buffer) => bytes.toString('hex')
  const lines = letters.map(([id, text]) => {
    const code = id.toString(16).padStart(4, '0')
    return `<${code}> <${hex(Buffer.from(text, 'utf16le').swap16())}>`
  })
  const sections = Array.from({ length: Math.ceil(lines.length / 100) }, (_, at) => {
    const some = lines.slice(at * 100, at * 100 + 100)
    return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`
  })
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...sections,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}
