import { findQuantities, sentencesOf, type Quantity } from '#server/quantities/quantities.ts'
import { canon, has, plainly } from './canon.ts'
import { mentionsIn, type Mention } from './places.ts'

/** A sentence as the guard reads it. */
export type Sentence = {
  /** As it was written. */
  written: string
  text: string
  canonical: string
  quantities: Quantity[]
  mentions: Mention[]
  claims: Claim[]
}

/** A number with what is said of it. */
export type Claim = {
  quantity: Quantity
  /** The words of its clause before it and after it, no other number's among them. */
  before: string
  after: string
  /** As written, before it: for words right before the number. */
  lead: string
  tail: string
  /** All of the sentence before it. */
  begin: string
  /** What it is about: its own clause, or the one it leans on. */
  local: string
  mentions: Mention[]
  dates: Quantity[]
  /** Several dates stand in the sentence: the nearest is its own. */
  date?: Quantity
}

const BOUNDARY =
  /[,;:()!?]|\s[-–—]\s|(?<!\d)\.(?!\d)|(?<!\p{L})(?:trong đó|trong khi|nhưng|đồng thời|còn(?=\s+(?:tỷ lệ|số|ở|tại|riêng|các))|while|but)(?!\p{L})/giu

/** What is known of names before a sentence is read. */
export type Known = {
  placeNames: ReadonlySet<string>
  /** Names of indicators that have a number in them, as canons: "trẻ em dưới 1 tuổi". */
  numbered: readonly string[]
}

export function readSentences(text: string, known: Known): Sentence[] {
  return sentencesOf(text).map(({ text: written }) => readSentence(written, known))
}

export function readSentence(written: string, { placeNames, numbered }: Known): Sentence {
  const text = plainly(written)
  const found = findQuantities(text)
  const quantities = found.filter((one) => !isOfName(one, text, numbered))
  const mentions = mentionsIn(text, placeNames)
  const sentence: Sentence = {
    written,
    text,
    canonical: canon(text),
    quantities,
    mentions,
    claims: [],
  }
  const statistics = sharesInTurn(
    quantities.filter(({ kind }) => kind === 'statistic'),
    text,
  )
  const cuts = boundariesOf(text, found)
  for (const quantity of statistics)
    sentence.claims.push(claimOf(sentence, { quantity, statistics, cuts }))
  return sentence
}

/** "cứ 100 hộ thì 18 hộ nghèo và 12 hộ cận nghèo": the second is of the hundred too. */
function sharesInTurn(statistics: Quantity[], text: string): Quantity[] {
  return statistics.map((one, at) => {
    const last = statistics[at - 1]
    if (!last?.denominator || !/^cứ /iu.test(last.written) || one.denominator) return one
    const isNext = /^[^,;.:]{0,40}\s(?:và|,)\s/u.test(text.slice(last.end, one.start))
    return isNext && one.unit === last.unit && one.value < last.denominator
      ? { ...one, numerator: one.value, denominator: last.denominator }
      : one
  })
}

/** A number in the name of an indicator: "trẻ em dưới 1 tuổi", "mũi 2". */
function isOfName({ kind, start, end }: Quantity, text: string, numbered: readonly string[]) {
  if (numbered.length === 0 || (kind !== 'statistic' && kind !== 'ordinal')) return false
  const begin = text.slice(0, start).replaceAll(/(?<!\p{L})(?:đã|đang|hiện)\s+/giu, '')
  const [before] = /(?:\S+\s+)?\S*\s*$/u.exec(begin)!
  const [last] = /\S*\s*$/u.exec(before)!
  const [after] = /^\s*(?:số\s+)?\S*/u.exec(text.slice(end))!
  const phrases = [
    `${text.slice(start, end)}${after}`,
    `${last}${text.slice(start, end)}`,
    `${before}${text.slice(start, end)}`,
  ]
    .map((phrase) => canon(phrase).trim())
    .filter((phrase) => /\d/.test(phrase) && /\p{L}/u.test(phrase))
  return numbered.some(
    (name) =>
      phrases.some((phrase) => !phrase.includes(' ') && has(name, phrase)) ||
      (/\p{L}\s+$/u.test(before) && has(name, phrases.at(-1)!)) ||
      (phrases.length === 3 && phrases.every((phrase) => has(name, phrase))),
  )
}

function boundariesOf(text: string, quantities: Quantity[]): number[] {
  const cuts = [...text.matchAll(BOUNDARY)].map(({ index }) => index)
  return cuts.filter((cut) => !quantities.some(({ start, end }) => cut > start && cut < end))
}

const NOW = /(?<!\p{L})(?:đến nay|tới nay|hiện nay|hiện đã|hiện có|đến thời điểm này)(?!\p{L})/iu

function claimOf(
  { text, quantities, mentions }: Sentence,
  { quantity, statistics, cuts }: { quantity: Quantity; statistics: Quantity[]; cuts: number[] },
): Claim {
  const bracket = bracketsIn(text).find(
    ({ start, end }) => quantity.start > start && quantity.end <= end,
  )
  const isOuter = ({ start }: { start: number }) =>
    !bracket && bracketsIn(text).some((one) => start > one.start && start < one.end)
  const others = statistics.filter((one) => !isOuter(one))
  const bounds = cuts.filter(
    (cut) => !isOuter({ start: cut + 0.5 }) && !(!bracket && /[()]/.test(text[cut]!)),
  )
  const at = others.indexOf(quantity)
  const clauseStart = bounds.filter((cut) => cut < quantity.start).at(-1) ?? 0
  const clauseEnd = bounds.find((cut) => cut >= quantity.end) ?? text.length
  const last = others[at - 1]
  const from = last && last.end > clauseStart ? startOf(text, last.end, quantity) : clauseStart
  const next = others[at + 1]
  const to = next && next.start < clauseEnd ? startOf(text, quantity.end, next) : clauseEnd
  const outer = bracket ? text : withoutBrackets(text)
  const stop = text.indexOf(';', quantity.end)
  const dates = quantities.filter(
    ({ kind, date, start }) =>
      (kind === 'date' || kind === 'year') && date && (stop < 0 || start < stop),
  )
  const inClause = dates.filter(({ start, end }) => start >= clauseStart && end <= clauseEnd)
  const isNow = NOW.test(text.slice(clauseStart, clauseEnd))
  const date = nearest(inClause.length > 0 || isNow ? inClause : dates, quantity, next)
  const [lead, tail] = [
    outer.slice(from, quantity.start),
    outer.slice(quantity.end, Math.max(to, quantity.end)),
  ]
  return {
    quantity,
    before: canon(lead),
    after: canon(tail),
    lead: outer.slice(clauseStart, quantity.start),
    begin: text.slice(0, quantity.start),
    tail: outer.slice(quantity.end, clauseEnd),
    local: canon(`${lead} ${tail}`),
    mentions:
      inTurn({ bracket, quantity, statistics, mentions }) ??
      placesFor(mentions, { quantity, clauseStart, clauseEnd, text }),
    dates,
    ...(date && { date }),
  }
}

/** "Hà Giang cao hơn Tuyên Quang (97,6% so với 95,2%)": the places in their turn. */
function inTurn({
  bracket,
  quantity,
  statistics,
  mentions,
}: {
  bracket: { start: number; end: number } | undefined
  quantity: Quantity
  statistics: Quantity[]
  mentions: Mention[]
}): Mention[] | undefined {
  if (!bracket) return
  const { start, end } = bracket
  const inside = statistics.filter((one) => one.start > start && one.end <= end)
  const named = mentions.filter((one) => one.name && one.end <= start)
  if (inside.length < 2 || named.length !== inside.length) return
  if (mentions.some((one) => one.start > start && one.start < end)) return
  return [named[inside.indexOf(quantity)]!]
}

/** What is added in brackets lies in the clause around it, and parts it in no two. */
function bracketsIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\([^()]{1,60}\)/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function withoutBrackets(text: string): string {
  return text.replaceAll(/\([^()]{1,60}\)/gu, (part) => ' '.repeat(part.length))
}

/** Where what belongs to the next number begins: at the last "và" between, or at "lên", "xuống" right before it. */
function startOf(text: string, from: number, next: Quantity): number {
  const between = text.slice(from, next.start)
  const joint = [...between.matchAll(/\s(?:và|cùng với|còn|nhưng|thì|and)(?=\s)/giu)].at(-1)
  if (joint) return from + joint.index
  const before =
    /(?:\s(?:với|lên|xuống|còn|đến|tới|hơn|gần|khoảng|trên|dưới|có|là|đạt|được|năm|from|to))+\s*$/iu.exec(
      between,
    )
  return next.start - (before?.[0].length ?? 0)
}

/** Its own clause's date, the one after it first; otherwise the last before it. */
function nearest(
  dates: Quantity[],
  { start, end }: Quantity,
  next: Quantity | undefined,
): Quantity | undefined {
  const after = dates.find(
    (date) => date.start >= end && (!next || date.start < next.start) && date.start - end < 60,
  )
  const before = dates.filter((date) => date.end <= start).at(-1)
  if (after && before)
    return after.start - end <= start - before.end || after.start - end < 40 ? after : before
  return after ?? before ?? dates[0]
}

function placesFor(
  mentions: Mention[],
  {
    quantity,
    clauseStart,
    clauseEnd,
    text,
  }: { quantity: Quantity; clauseStart: number; clauseEnd: number; text: string },
): Mention[] {
  const own = mentions.filter(({ start, end }) => start >= clauseStart && end <= clauseEnd)
  if (own.length > 0) return own
  const before = mentions.filter(({ end }) => end <= quantity.start)
  if (before.length > 0) return before.slice(-3)
  // "Với 108/126 xã, Lâm Đồng cao hơn cả nước": what it is compared with is not its place.
  const than = text
    .slice(clauseEnd)
    .search(/(?<!\p{L})(?:(?:cao|thấp|nhiều|ít) hơn|so với)(?!\p{L})/iu)
  const near = mentions.filter(({ start }) => than < 0 || start < clauseEnd + than)
  return near.length > 0 ? near : mentions
}
