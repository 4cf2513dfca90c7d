import type { Lexicon } from './lexicon.ts'
import type { Region } from './numbers.ts'

/** What a person must look at: `unknown` is left as it is written, `check` is read, as it probably is meant. */
export type Doubt = { kind: 'unknown' | 'check'; why: Why }

export type Why =
  | 'acronym'
  | 'symbol'
  | 'address'
  | 'emoji'
  | 'mixed'
  | 'number'
  | 'date'
  | 'ratio'
  | 'range'
  | 'document'
  | 'three-decimals'
  | 'decimal-point'
  | 'issuer'

/** What a number that was read is: a `figure` says how much; a `count` may be that or a name, "thôn 3". */
export type NumberKind = 'figure' | 'count' | 'date' | 'time' | 'phone' | 'document' | 'ordinal'

/** A part of a text, as it is written and as it is read aloud. All of them in a row are the text. */
export type Piece = { written: string; spoken: string; doubt?: Doubt; number?: NumberKind }

/** Where a rule looks: what is left of the text, and the end of what stood before it. */
export type Place = {
  rest: string
  before: string
  /** What was read just before, white space left out. */
  last: Piece | undefined
  region: Region
  lexicon: Lexicon
}

/** What a rule has found at the beginning of what is left. */
export type Found = { length: number; spoken: string; doubt?: Doubt; number?: NumberKind }

export type Rule = (place: Place) => Found | undefined

export function left(written: string, why: Why): Found {
  return { length: written.length, spoken: written, doubt: { kind: 'unknown', why } }
}

/** Letters before a place that a rule may look back at. */
const LOOK_BACK = 120

/** Goes through a text from its beginning to its end, once: each part is read by the first rule that knows it. */
export function readThrough(
  text: string,
  rules: Rule[],
  { region, lexicon }: Pick<Place, 'region' | 'lexicon'>,
): Piece[] {
  const pieces: Piece[] = []
  let last: Piece | undefined
  for (let at = 0; at < text.length;) {
    const before = text.slice(Math.max(0, at - LOOK_BACK), at)
    const place = { rest: text.slice(at), before, last, region, lexicon }
    const { length, ...read } = firstOf(rules, place) ?? plain(place.rest)
    const piece = { written: place.rest.slice(0, length), ...read }
    pieces.push(piece)
    if (piece.written.trim()) last = piece
    at += length
  }
  return pieces
}

function firstOf(rules: Rule[], place: Place): Found | undefined {
  for (const rule of rules) {
    const found = rule(place)
    if (found) return found
  }
}

/** A word, or one other sign, as it is. */
function plain(rest: string): Found {
  const [written] = /^[\p{L}\p{M}]+|^\s+|^./su.exec(rest)!
  return { length: written.length, spoken: written }
}
