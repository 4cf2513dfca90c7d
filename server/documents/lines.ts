import type { Face } from './fonts.ts'
import { setWord, type SetWord } from './set-words.ts'

/** A stretch of text in one dress. Words are apart by a space; a no-break space keeps two on one line. */
export type Run = {
  text: string
  /** Regular unless told. */
  face?: Face
  /** In grey: signs for the reader, which are not read. */
  quiet?: boolean
  /** Stays on the line of the word before it. */
  held?: boolean
}

type Piece = { word: SetWord; quiet: boolean; spaced: boolean }
/** What is never broken, and its width for type of one point with the space before it. */
type Chunk = { pieces: Piece[]; width: number; space: number }

export type Line = { pieces: Piece[]; width: number }

/** Breaks runs into lines not wider than `width`, both in points for type of `size` points. */
export function breakLines(runs: Run[], { size, width }: { size: number; width: number }): Line[] {
  const most = width / size
  const chunks = listChunks(runs).flatMap((chunk) =>
    chunk.width > most ? shorter(chunk, most) : [chunk],
  )
  const lines: Line[] = []
  for (const { pieces, width: own, space } of chunks) {
    const line = lines.at(-1)
    if (line && line.width + space + own <= most) {
      line.pieces.push(...pieces)
      line.width += space + own
    } else {
      lines.push({ pieces: [...pieces], width: own })
    }
  }
  return lines
}

/** The operators of a line, its letters standing on `y`, in points from the top left corner. */
export function drawLine({ pieces }: Line, { x, y, size }: { x: number; y: number; size: number }) {
  const shown: string[] = [`BT ${size} 0 0 -${size} ${points(x)} ${points(y)} Tm`]
  let face: Face | undefined
  let quiet = false
  for (const [at, { word, quiet: isQuiet, spaced }] of pieces.entries()) {
    if (word.face !== face) shown.push(`/${word.face} 1 Tf`)
    if (isQuiet !== quiet) shown.push(isQuiet ? '0.42 g' : '0 g')
    face = word.face
    quiet = isQuiet
    const space = at > 0 && spaced ? setWord(' ', face).codes : ''
    shown.push(`[${space}${word.codes}]TJ`)
  }
  return { operators: `${shown.join(' ')} ET${quiet ? ' 0 g' : ''}`, rare: pieces.flatMap(rareOf) }
}

function rareOf({ word }: Piece): SetWord['rare'] {
  return word.rare
}

function listChunks(runs: Run[]): Chunk[] {
  const chunks: Chunk[] = []
  for (const { text, face = 'regular', quiet = false, held = false } of runs) {
    const space = setWord(' ', face).width
    for (const [at, written] of text
      .split(/[ \t\n]+/)
      .filter(Boolean)
      .entries()) {
      const word = setWord(written, face)
      const piece = { word, quiet, spaced: true }
      const before = held && at === 0 ? chunks.at(-1) : undefined
      if (!before) chunks.push({ pieces: [piece], width: word.width, space })
      else {
        before.pieces.push(piece)
        before.width += space + word.width
      }
    }
  }
  return chunks
}

/** An address or a writing without spaces is broken between its words, and a word between its letters. */
function shorter(chunk: Chunk, most: number): Chunk[] {
  return chunk.pieces.flatMap((piece) =>
    partsOf(piece.word, most).map((word, at) => {
      const spaced = at === 0 && piece.spaced
      const space = spaced ? chunk.space : 0
      return { pieces: [{ ...piece, word, spaced }], width: word.width, space }
    }),
  )
}

const words = new Intl.Segmenter('vi', { granularity: 'word' })
const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' })

function partsOf({ text, face }: SetWord, most: number): SetWord[] {
  const split = (by: Intl.Segmenter, whole: string) =>
    [...by.segment(whole)].map(({ segment }) => setWord(segment, face))
  return split(words, text).flatMap((word) =>
    word.width > most ? split(letters, word.text) : [word],
  )
}

function points(value: number): string {
  return value.toFixed(2)
}
