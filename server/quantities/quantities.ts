import { aboutAfter, aboutBefore } from './about.ts'
import { mayBegin } from './beginnings.ts'
import { date } from './dates.ts'
import { wordAt, type Found, type Recogniser } from './found.ts'
import { code, ordinal } from './marks.ts'
import { document, phone, time } from './named.ts'
import { period } from './periods.ts'
import type { Quantity } from './quantity.ts'
import { share } from './shares.ts'
import { statistic } from './statistics.ts'
import { readTokens, type Reading } from './tokens.ts'
import { perAt, unitAt, type Unit } from './units.ts'

export type { About, Quantity, QuantityKind } from './quantity.ts'
export { sentencesOf, type Sentence } from './sentences.ts'

/** In this order: the first that knows what it sees names it. */
const RECOGNISERS: Recogniser[] = [
  code,
  document,
  phone,
  date,
  period,
  time,
  ordinal,
  share,
  statistic,
]

/** Every number of a text, in digits or in words, in the order in which they stand; none lies in another. */
export function findQuantities(text: string): Quantity[] {
  const reading = readTokens(text)
  const quantities: Quantity[] = []
  for (let at = 0; at < reading.tokens.length;) {
    const found = mayBegin(reading.tokens, at) ? firstFound(reading, at) : undefined
    if (found) quantities.push(described(reading, at, found))
    at = found ? found.beyond : at + 1
  }
  return quantities
}

function firstFound(reading: Reading, at: number): Found | undefined {
  for (const recognise of RECOGNISERS) {
    const found = recognise(reading, at)
    if (found) return found
  }
  return undefined
}

function described(
  reading: Reading,
  at: number,
  { first = at, beyond, ...found }: Found,
): Quantity {
  const { tokens } = reading
  const isStatistic = found.kind === 'statistic'
  const unit = isStatistic && found.unit !== 'lần' ? unitAfter(reading, beyond) : undefined
  const last = unit?.isSign ? unit.end : beyond
  const place = {
    start: reading.at(tokens[first]!.start),
    end: reading.at(tokens[last - 1]!.end - 1) + 1,
  }
  const near = isStatistic ? nearness(reading, { first, at, end: unit?.end ?? beyond }) : {}
  return {
    value: 0,
    decimals: 0,
    step: 1,
    inWords: tokens[at]!.kind === 'word',
    ...near,
    ...found,
    unit: unit?.unit && !found.unit ? unit.unit : (found.unit ?? unit?.unit ?? ''),
    ...place,
    written: reading.original.slice(place.start, place.end),
  }
}

/** Right after the number, or after "tổng số" and "số": "ba phần tư số hộ". */
function unitAfter(reading: Reading, at: number): Unit | undefined {
  const from = wordAt(reading, at) === 'tổng' ? at + 1 : at
  return unitAt(reading, wordAt(reading, from) === 'số' ? from + 1 : from)
}

function nearness(
  reading: Reading,
  { first, at, end }: { first: number; at: number; end: number },
) {
  const about = aboutBefore(reading, first)?.about ?? aboutAfter(reading, end)
  const per = perAt(reading, { first: at, at: end })
  return { ...(about && { about }), ...(per && { per }) }
}
