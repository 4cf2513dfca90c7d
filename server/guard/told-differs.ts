import { candidatesOf, type Candidate } from './candidates.ts'
import { canon, has } from './canon.ts'
import type { Claim } from './claims.ts'
import { indicatorOf } from './indicators.ts'
import type { Context } from './context.ts'
import { strangePlace, withoutNames } from './places.ts'
import type { ReasonCode } from './reasons.ts'
import { isStrangeThing } from './same-indicator.ts'
import { isUnit } from './same-unit.ts'
import { otherWords } from './same-wording.ts'
import { isOf } from './times.ts'
import type { Told } from './told.ts'
import { tells } from './values.ts'
import { changeBefore, isBesideTarget, isNegated, isOfTarget, isRest, isWhole } from './wording.ts'

/** The first thing in which a claim differs from what a source tells; undefined where it tells the same. */
export function toldDiffers(
  one: Told,
  written: Claim,
  { context, told }: { context: Context; told: Told[] },
): ReasonCode | undefined | 'number' {
  const { fact, wide } = one
  const source = one.claim.quantity
  const claim = inUnitOf(source, written)
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
  if (nearness && !isLimitSaid(one, claim)) return nearness
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
  if (claim.date && !isOfGoal(one, claim) && !isOfTime(claim.date, fact.times)) return 'time'
  return wordingDiffers(one, claim, candidate)
}

function isOfTime(date: Claim['quantity'], times: string[]): boolean {
  return times.length === 0 || times.some((time) => isOf(date, time))
}

/** "Đến tháng 6/2025 … còn thiếu so với mục tiêu 80%": the date before is the result's. */
function isOfGoal({ fact }: Told, { date, quantity, lead }: Claim): boolean {
  return fact.isTarget && isBesideTarget(lead) && date!.end <= quantity.start
}

/** "10 năm" of "120 tháng". */
function inUnitOf({ unit }: Claim['quantity'], claim: Claim): Claim {
  const { quantity } = claim
  if (unit !== 'tháng' || quantity.unit !== 'năm') return claim
  return { ...claim, quantity: { ...quantity, value: quantity.value * 12, unit } }
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

/** "vay đến 100 triệu" of "tối đa"; "so với mục tiêu 80%" of "ít nhất 80%". */
function isLimitSaid({ fact, claim: { quantity: source } }: Told, { quantity, lead }: Claim) {
  if (quantity.about || quantity.value !== source.value) return false
  if (source.about === 'at most') return /(?<!\p{L})(?:đến|tới)\s*$/iu.test(lead)
  return source.about === 'at least' && fact.isTarget && isBesideTarget(lead)
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
  if (dropsQualifier(words, one.wide)) return true
  return told.some(
    (other) =>
      other !== one &&
      other.wide === one.wide &&
      isAlike(one, other) &&
      speaksOf(other, one, words),
  )
}

/** "hộ nghèo" where the source speaks of "hộ cận nghèo" alone. */
function dropsQualifier(words: string, wide: string): boolean {
  return ['cận nghèo', 'tái nghèo', 'thoát nghèo'].some(
    (kind) =>
      has(wide, kind) &&
      !has(words, kind) &&
      has(words, 'hộ nghèo') &&
      !has(wide.replaceAll(kind, '|'), 'nghèo'),
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
