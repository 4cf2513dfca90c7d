import { aboutOf } from './leaning.ts'
import { candidatesOf, type Candidate } from './candidates.ts'
import { canon, has } from './canon.ts'
import type { Claim, Sentence } from './claims.ts'
import type { Fact, Given } from './given.ts'
import { indicatorOf } from './indicators.ts'
import { differenceOf, type Context } from './matching.ts'
import { isStrangeThing } from './same-indicator.ts'
import { isUnit } from './same-unit.ts'
import { otherWords } from './same-wording.ts'
import { strangePlace, withoutNames, type Mention } from './places.ts'
import type { Reason, ReasonCode } from './reasons.ts'
import { isSpan } from './spans.ts'
import { isOf } from './times.ts'
import type { Told } from './told.ts'
import { tells } from './values.ts'
import { changeBefore, isBesideTarget, isNegated, isRest, isOfTarget, isWhole } from './wording.ts'

/** What the numbers of a text are compared with. */
export type Grounds = { given: Given; told: Told[] }

/** Why a number is not supported; undefined where a figure or a source says it. */
export function reasonAgainst(
  claim: Claim,
  { sentence, before }: { sentence: Sentence; before: Sentence[] },
  { given, told }: Grounds,
): Reason | undefined {
  const { written } = claim.quantity
  if (isOfTheTextItself(claim) || isSpan(claim, given.facts)) return
  const context = contextOf(claim, { sentence, before, facts: given.facts })
  const candidates = candidatesAgainst(claim, given.facts, told)
  const differences = candidates.map((candidate) => differenceOf(candidate, claim, context))
  if (candidates.length > 0 && differences.includes(undefined)) return
  const inSources = told.map((one) => toldDiffers(one, claim, { context, told }))
  if (inSources.includes(undefined)) return
  return {
    code:
      worst([...differences, ...inSources] as ReasonCode[]) ??
      (isAlmost(claim, given.facts) ? 'nearness' : 'number'),
    written,
  }
}

/** What the figures yield, also against the targets that sources tell. */
function candidatesAgainst({ quantity }: Claim, facts: Fact[], told: Told[]): Candidate[] {
  const targets = told.map(({ fact }) => fact).filter(({ isTarget }) => isTarget)
  const own = candidatesOf(quantity, facts)
  if (targets.length === 0) return own
  const all = candidatesOf(quantity, [...facts, ...targets])
  return [...own, ...all.filter(({ role }) => role === 'of target')]
}

/** The difference that says most: the one that was found last, so that all before it held. */
const ORDER: ReasonCode[] = [
  'target',
  'negation',
  'direction',
  'trend',
  'whole',
  'time',
  'place',
  'indicator',
  'per',
  'nearness',
  'unit',
]

function worst(codes: ReasonCode[]): ReasonCode | undefined {
  return ORDER.find((code) => codes.includes(code))
}

function isAlmost({ quantity }: Claim, facts: Fact[]): boolean {
  if (!quantity.about) return false
  const loose = { ...quantity, about: 'about' as const }
  return candidatesOf(loose, facts).some(({ role }) => role === 'value')
}

const OWN_THINGS = new Set(
  'việc bước cách điều lý do câu hỏi mẹo ý lưu thông điệp hành động thói quen không nên có bạn phút'.split(
    ' ',
  ),
)
const IDIOMS = new Set(
  'tay miền mùa vai mặt bên lòng phương chân thế tốt kỳ lời sức đời'.split(' '),
)

/** Steps and points of the text itself; words that only sound like a number. */
function isOfTheTextItself(claim: Claim): boolean {
  const { quantity, before, after } = claim
  const { value, unit, denominator, about } = quantity
  if (isCountOfPlaces(claim)) return true
  if (denominator !== undefined || about || value > 12 || !Number.isInteger(value)) return false
  const first = unit.split(' ')[0]!
  if (quantity.inWords && value <= 4 && IDIOMS.has(first)) return true
  if (
    /(?<!\p{L})(?:đã|chính phủ|có|được|ban hành|ghi nhận|giải quyết|hoàn thành)(?!\p{L})/iu.test(
      before,
    )
  )
    return false
  return (
    OWN_THINGS.has(first) && first !== 'phút' && !/(?<!\p{L})(?:đã|được)(?!\p{L})/iu.test(after)
  )
}

/** "Hai xã Tà Rụt và A Bung": as many as are named after it. */
function isCountOfPlaces({ quantity, mentions, tail }: Claim): boolean {
  const named = mentions.filter(({ name, start }) => name && start > quantity.end)
  const list = /^\s*\p{Ll}+(?:\s+\p{Ll}+)?\s+(?:\p{Lu}\p{L}*\s+){1,4}và\s+\p{Lu}/u
  return named.length > 1 && named.length === quantity.value && list.test(tail)
}

function contextOf(
  claim: Claim,
  { sentence, before, facts }: { sentence: Sentence; before: Sentence[]; facts: Fact[] },
): Context {
  const mentions = claim.mentions.length > 0 ? claim.mentions : inheritedPlaces(before, facts)
  return {
    sentence,
    before,
    facts,
    mentions,
    about: aboutOf(claim, { sentence, before, mentions }),
  }
}

/** The last place that was named; a greeting names whom it greets. */
function inheritedPlaces(before: Sentence[], facts: Fact[]): Mention[] {
  const last = before.findLast(
    ({ mentions, text }) =>
      mentions.some(({ name }) => name) &&
      !/^(?:kính (?:gửi|thưa|chào)|thưa|xin chào|chào|bà con|gửi)/iu.test(text),
  )
  if (!last) return []
  const all = last.mentions.filter(({ name }) => name)
  const known = all.filter((one) => facts.some(({ place }) => place && !strangePlace([one], place)))
  const named = known.length > 0 ? known : all
  const end = named.at(-1)!
  const near = named.filter((mention) => mention === end || end.start - mention.end < 30)
  return near
}

/** The first thing in which a claim differs from what a source tells; undefined where it tells the same. */
function toldDiffers(
  one: Told,
  claim: Claim,
  { context, told }: { context: Context; told: Told[] },
): ReasonCode | undefined | 'number' {
  const { fact, wide } = one
  const source = one.claim.quantity
  const { quantity } = claim
  const candidates = candidatesOf(quantity, [fact]).filter(
    ({ role }) => role !== 'rest' || fact.part !== undefined,
  )
  const isSame =
    source.value === quantity.value &&
    source.unit === quantity.unit &&
    source.upTo === quantity.upTo &&
    source.denominator === quantity.denominator
  if (candidates.length === 0 && !isSame) return 'number'
  const nearness =
    !source.about && candidates.length > 0 ? undefined : nearnessDiffers(source, quantity)
  if (nearness) return nearness
  const candidate: Candidate = candidates[0] ?? {
    role: 'value',
    facts: [fact],
    unit: source.unit,
    telling: 'exact',
  }
  if (!isUnit(candidate, claim)) return 'unit'
  if (perDiffers(source.per, quantity.per, wide)) return 'per'
  if (wordsDiffer(one, claim, { context, told })) return 'indicator'
  if (isElsewhere(one, { context, told })) return 'place'
  if (claim.date && fact.times.length > 0 && !fact.times.some((time) => isOf(claim.date!, time)))
    return 'time'
  return wordingDiffers(one, claim, candidate)
}

function isAlike(one: Told, other: Told): boolean {
  return one.claim.quantity.unit === other.claim.quantity.unit
}

/** The words name what the other number is about rather than this one. */
function speaksOf(other: Told, one: Told, words: string): boolean {
  const [mine, theirs] = [apart(one, other), apart(other, one)]
  const [here, there] = [mine, theirs].map(
    (list) => list.filter((word) => has(words, word)).length,
  ) as [number, number]
  return there > here || (mine.length > 0 && here === 0 && indicatorOf(words).core.length > 1)
}

const SMALL = new Set(
  'là của và có với được đã thì cho tại ở trong các những mỗi đến năm tháng đồng người bằng trên'.split(
    ' ',
  ),
)

function apart(one: Told, other: Told): string[] {
  return one.about
    .split(' ')
    .filter((word) => word && !SMALL.has(word) && !/^\d/.test(word) && !has(other.about, word))
}

/** Not a place of its sentence, or one of which that sentence tells another number of the kind. */
function isElsewhere(
  one: Told,
  { context: { mentions }, told }: { context: Context; told: Told[] },
): boolean {
  if (!strangePlace(mentions, one.fact.place)) return false
  const rivals = told.filter(
    (other) =>
      other !== one &&
      other.wide === one.wide &&
      other.fact.unit === one.fact.unit &&
      other.claim.quantity.unit === one.claim.quantity.unit,
  )
  if (rivals.some(({ fact }) => !strangePlace(mentions, fact.place))) return true
  return mentions.some(({ name }) => name && !has(one.wide, name))
}

const PERIODS = ['năm', 'tháng', 'ngày', 'tuần', 'quý', 'giờ', 'vụ']

function perDiffers(source: string | undefined, said: string | undefined, wide: string): boolean {
  if (!said || said === source) return false
  const periods = (per = '') => PERIODS.filter((one) => per.split('/').includes(one)).join()
  if (source) return periods(said) !== '' && periods(said) !== periods(source)
  return said
    .split('/')
    .some(
      (one) =>
        !['mỗi', 'một', 'từng', 'hằng', 'hàng', 'trên'].some((each) =>
          has(wide, `${each} ${canon(one).trim()}`),
        ),
    )
}

function nearnessDiffers(
  source: Claim['quantity'],
  quantity: Claim['quantity'],
): ReasonCode | undefined {
  if (source.about === quantity.about) return
  if (!source.about) return tells(quantity, quantity.value, source.value) ? undefined : 'nearness'
  return quantity.about === 'about' && source.value === quantity.value ? undefined : 'nearness'
}

/** Its words stand in the source beside the number, and none of them beside another number there. */
function wordsDiffer(
  one: Told,
  claim: Claim,
  { context, told }: { context: Context; told: Told[] },
): boolean {
  const own = indicatorOf(withoutNames(context.about, context.mentions))
  if (own.subjects.some((subject) => !has(one.wide, subject))) return true
  const strange = own.core.filter((word) => !has(one.wide, word))
  if (strange.length > own.core.length * 0.5) return true
  if (strange.length > 0 && isStrangeThing(claim, one.wide, context)) return true
  const words = ` ${context.about} `
  return told.some(
    (other) =>
      other !== one &&
      other.wide === one.wide &&
      isAlike(one, other) &&
      speaksOf(other, one, words),
  )
}

function wordingDiffers(
  { change, fact, claim: source }: Told,
  claim: Claim,
  { role }: Candidate,
): ReasonCode | undefined {
  if (fact.isTarget && isBesideTarget(claim.lead)) return
  const said = changeBefore(claim.lead, claim.tail)
  if (
    said.direction !== change.direction &&
    (said.direction ?? change.direction) &&
    (said.kind === 'amount' || change.kind === 'amount' || said.direction)
  )
    return said.kind === 'none' ? 'indicator' : 'direction'
  if (isOfTarget(claim) !== fact.isTarget) return 'target'
  if (role === 'whole' && !isWhole(claim.before.trim(), otherWords(claim.after, fact)))
    return 'whole'
  const isNegative = isNegated(`${claim.before}|${claim.after}`)
  if (role === 'rest')
    return isNegative !== fact.isNegative || isRest(claim.before, claim.after)
      ? undefined
      : 'negation'
  return isNegative === isNegated(`${source.before}|${source.after}`) ? undefined : 'negation'
}
