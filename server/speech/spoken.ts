import { lexiconWith, type Lexicon } from './lexicon.ts'
import type { Region } from './numbers.ts'
import { readThrough, type Piece, type Rule } from './reading.ts'
import { acronym } from '#server/speech/rules/acronyms.ts'
import { amount, mixed } from '#server/speech/rules/amounts.ts'
import { date } from '#server/speech/rules/dates.ts'
import { document } from '#server/speech/rules/documents.ts'
import { phone } from '#server/speech/rules/phones.ts'
import { ratio } from '#server/speech/rules/ratios.ts'
import { roman } from '#server/speech/rules/roman.ts'
import { address, sign } from '#server/speech/rules/strange.ts'
import { time } from '#server/speech/rules/times.ts'

/** In this order: the first that knows what it sees reads it. */
const RULES: Rule[] = [
  address,
  document,
  phone,
  date,
  time,
  ratio,
  roman,
  acronym,
  mixed,
  amount,
  sign,
]

export type Spoken = {
  /** What is read aloud; what nobody but a person can read stands in it as it is written. */
  spoken: string
  pieces: Piece[]
}

type Options = { region?: Region; lexicon?: Lexicon }

/**
 * Written Vietnamese as it is read aloud, every number in words; each line by itself.
 * @param options.lexicon of a place, see `lexiconWith`; the country's unless told
 */
export function toSpoken(
  text: string,
  { region = 'north', lexicon = lexiconWith([]) }: Options = {},
): Spoken {
  const lines = text.normalize('NFC').split(/(?<=\n)/)
  const pieces = lines.flatMap((line) => readLine(line, { region, lexicon }))
  return { spoken: pieces.map(({ spoken }) => spoken).join(''), pieces }
}

/** Lines that are kept as they were read: the stations of a country say the same but for their names. */
const KEPT_AT_MOST = 2000
const kept = new WeakMap<Lexicon, Map<string, Piece[]>>()

function readLine(line: string, options: Required<Options>): Piece[] {
  const lines = kept.get(options.lexicon) ?? new Map<string, Piece[]>()
  kept.set(options.lexicon, lines)
  const key = `${options.region} ${line}`
  const known = lines.get(key)
  if (known) return known
  const pieces = readThrough(line, RULES, options)
  if (lines.size >= KEPT_AT_MOST) lines.clear()
  lines.set(key, pieces)
  return pieces
}
