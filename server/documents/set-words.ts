import type { GlyphPosition } from 'fontkit'
import { getFont, type Face } from './fonts.ts'
import { isCommon } from './common-letters.ts'
import { recent } from './recent.ts'

/** A word as a PDF shows it: what stands in a TJ array, and its width for type of one point. */
export type SetWord = {
  text: string
  face: Face
  codes: string
  width: number
  rare: RareGlyph[]
}

/** A glyph that is not among the common ones: a document has to carry it itself. */
export type RareGlyph = { face: Face; id: number; letters: string }

/** Of a day's Vietnamese for the whole country some thousands are different. */
const KEPT = 20_000

const setters = new Map<Face, (text: string) => SetWord>()

/** Places the letters of a word, with kerning. */
export function setWord(text: string, face: Face): SetWord {
  let set = setters.get(face)
  if (!set) setters.set(face, (set = recent(KEPT, (word) => setGlyphs(word, face))))
  return set(text)
}

function setGlyphs(text: string, face: Face): SetWord {
  const font = getFont(face)
  const { glyphs, positions } = font.layout(text.normalize('NFC'), { liga: false })
  const em = 1 / font.unitsPerEm
  const placed = glyphs.map(({ id, advanceWidth }, at) => {
    return { id, own: advanceWidth * em, ...scaled(positions[at]!, em) }
  })
  const width = placed.reduce((sum, { advance }) => sum + advance, 0)
  const rare = glyphs
    .filter(({ id }) => !isCommon(face, id))
    .map(({ id, codePoints }) => ({ face, id, letters: String.fromCodePoint(...codePoints) }))
  return { text, face, codes: placed.map(show).join('').replaceAll(')(', ''), width, rare }
}

type Placed = { id: number; own: number; advance: number; right: number; up: number }

function scaled({ xAdvance, xOffset, yOffset }: GlyphPosition, em: number) {
  return { advance: xAdvance * em, right: xOffset * em, up: yOffset * em }
}

/** One glyph of a TJ array; a mark that stands higher closes the array and opens another. */
function show({ id, own, advance, right, up }: Placed): string {
  const code = `(${bytesOf(id)})`
  const raised = up ? `]TJ ${fixed(up)} Ts[${code}]TJ 0 Ts[` : code
  return `${kern(-right)}${raised}${kern(own + right - advance)}`
}

/** Two bytes as a PDF string holds them; brackets, backslashes and ends of line are told apart. */
function bytesOf(id: number): string {
  const bytes = String.fromCharCode(id >> 8, id & 0xff)
  return bytes
    .replace(/[()\\]/g, '\\$&')
    .replaceAll('\r', '\\r')
    .replaceAll('\n', '\\n')
}

/** Moves back by so much of the size of the type; a TJ array counts in thousandths. */
function kern(back: number): string {
  const thousandths = Math.round(back * 1000)
  return thousandths === 0 ? '' : `${thousandths}`
}

function fixed(value: number): string {
  return value.toFixed(3)
}
