import { candidatesOf, type Candidate } from './candidates.ts'
import type { Claim, Sentence } from './claims.ts'
import type { Fact, Given } from './given.ts'
import { aboutOf } from './leaning.ts'
import type { Context } from './context.ts'
import { differenceOf } from './matching.ts'
import { strangePlace, type Mention } from './places.ts'
import type { Reason, ReasonCode } from './reasons.ts'
import { isSpan } from './spans.ts'
import type { Told } from './told.ts'
import { toldDiffers } from './told-differs.ts'

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
