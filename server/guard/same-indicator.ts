import type { Quantity } from '#server/quantities/quantity.ts'
import { canon, has } from './canon.ts'
import type { Candidate } from './candidates.ts'
import type { Claim } from './claims.ts'
import type { Fact } from './given.ts'
import { indicatorOf, isNeutral, leans, type Indicator } from './indicators.ts'
import { isEmpty } from './leaning.ts'
import type { Context } from './context.ts'
import { withoutNames } from './places.ts'
import type { ReasonCode } from './reasons.ts'
import { meant } from './same-unit.ts'
import { isComplement, isOptional, isQualifier, saysComplement } from './subjects.ts'

/** "Theo Bảo hiểm xã hội tỉnh": who says it is not what it is about. */
function withoutPublishers(words: string, facts: Fact[]): string {
  return facts.reduce((rest, { figure }) => {
    const name = figure.publisher ? withoutPlace(figure.publisher) : undefined
    if (!name) return rest
    const bare = rest.startsWith(name) ? rest.slice(name.length - 1) : rest
    return bare.replaceAll(` theo${name}`, ' ').replaceAll(` của${name}`, ' ')
  }, words)
}

/** "Người dân và doanh nghiệp ủng hộ": everybody who could. */
function withoutEverybody(words: string): string {
  return words.replaceAll(
    / (?:người|đồng bào|nhân|cán bộ)(?: và)? doanh nghiệp(?= .{0,20}(?:ủng hộ|đóng góp|quyên góp))/gu,
    ' ',
  )
}

function withoutPlace(publisher: string): string {
  return canon(
    publisher.replace(/\s(?:tỉnh|huyện|xã|phường|thành phố|thị xã|quận|Việt Nam)(?:\s.*)?$/u, ''),
  )
}

function wordsOf(facts: Fact[]): string {
  return facts
    .map(
      ({ indicator, figure, unit }) =>
        `${indicator.canonical} ${canon(`${figure.unit ?? ''} ${figure.place ?? ''} ${unit}`)}`,
    )
    .join(' ')
}

export function indicatorDiffers(
  candidate: Candidate,
  claim: Claim,
  context: Context,
): ReasonCode | undefined {
  const { facts } = candidate
  const said = withoutPublishers(
    withoutEverybody(withoutNames(context.about, context.mentions)),
    context.facts,
  )
  const own = indicatorOf(said)
  const allowed = wordsOf(facts)
  if (facts[0].indicator.core.length === 0 && isEmpty(claim, context.mentions)) return
  const next = ofNext(claim, context)
  const named = indicatorOf(withoutPurpose(said)).subjects
  if (named.some((one) => isStrange(one, candidate, allowed) && !has(next, one))) return 'indicator'
  if (candidate.role === 'each') return
  if (isOfOtherLevel(said, facts)) return 'indicator'
  const isBare = isEmpty(claim, context.mentions)
  if (names(own, { facts, all: context.facts, isBare, quantity: claim.quantity }))
    return 'indicator'
  if (candidate.role === 'whole' && candidate.facts.length === 1) return
  const isAnaphor =
    leans(own) ||
    /^\s*[-–•*+]\s/u.test(context.sentence.written) ||
    /(?<!\p{L})(?:này|đó|ấy|con số|this|that)(?!\p{L})/iu.test(context.sentence.text)
  const reach = isAnaphor
    ? [
        ...context.before.slice(-3).map(({ canonical }) => canonical),
        context.sentence.canonical,
        context.about,
      ]
    : [context.sentence.canonical, context.about]
  const heard = `${reach.join(' ')}${canon(meantBy(claim, allowed))}`
  const isHeard = (subject: string) => {
    if (candidate.role === 'rest' && saysComplement(own.canonical, allowed)) return true
    const words = subject.split(' ')
    const count = words.filter((word) => has(heard, word)).length
    return isQualifier(subject) ? count === words.length : count >= words.length / 2
  }
  const earlier = context.before
    .slice(-2)
    .map(({ canonical }) => canonical)
    .join(' ')
  const isTold = (subject: string) =>
    isHeard(subject) || (!isQualifier(subject) && has(earlier, subject))
  const isRural = /^(?:xã|thôn|ấp|bản)\s/iu.test(facts[0].place ?? '')
  const unheard = facts[0].indicator.subjects.filter(
    (one) => !isOptional(one) && !isTold(one) && !(isRural && one === 'nông thôn'),
  )
  const isTheThing = !saysWhat(candidate, own, `${heard}${earlier}`) && !isAmong(claim)
  if (isTheThing && candidate.role === 'value') return 'indicator'
  const isLess = isPartOfFigure(claim, own, allowed) && !isTheThing
  if (unheard.some((subject) => !isLess || isQualifier(subject))) return 'indicator'
  if (isLess) return
  const missing = facts[0].indicator.core.filter(
    (word) => !has(heard, word) && !(isRural && ['nông', 'thôn'].includes(word)),
  )
  const { core } = facts[0].indicator
  if (core.length > 0 && missing.length > core.length * 0.5) return 'indicator'
  return missing.length > 0 && isStrangeThing(claim, allowed, context) ? 'indicator' : undefined
}

/** "2.600 tình nguyện viên đã thu gom 38,5 tấn": words between two numbers may be of the second. */
function ofNext({ quantity, after }: Claim, { sentence, facts }: Context): string {
  const next = sentence.claims.find((one) => one.quantity.start > quantity.start)?.quantity
  if (!next || quantity.unit === '' || next.unit === '' || next.unit === quantity.unit) return ''
  const words = facts
    .filter(({ unit }) => unit === next.unit)
    .map(({ indicator }) => indicator.canonical)
    .join(' ')
  return after.split(' ').some((word) => word && has(words, word)) ? words : ''
}

/** Words of the figure's own and no others after the number, before it a verb at most: the rest may be left out. */
function isPartOfFigure({ after }: Claim, { core, subjects }: Indicator, allowed: string): boolean {
  const isOwn = (word: string) => has(allowed, word) || LIGHT.has(word)
  if (subjects.some((subject) => !has(allowed, subject) && !LIGHT.has(subject))) return false
  const things = indicatorOf(withoutReceivers(withoutPurpose(after))).core
  const strange = core.filter((word) => !isOwn(word) && !has(after, word))
  return core.some((word) => has(allowed, word)) && things.every(isOwn) && strange.length < 2
}

function meantBy({ quantity }: Claim, allowed: string): string {
  return meant(quantity.unit).find((one) => has(allowed, one)) ?? ''
}

/** "cấp ủy cấp huyện" of a figure on those "cấp xã". */
function isOfOtherLevel(words: string, [{ indicator }]: Candidate['facts']): boolean {
  const level = / cấp (xã|huyện|tỉnh|thôn|trung ương)(?= )/u
  const [said, given] = [words, indicator.canonical].map((one) => level.exec(one)?.[1])
  return said !== undefined && given !== undefined && said !== given
}

/** "64 con bò đã đến tay các hộ khó khăn": who got it. */
function withoutReceivers(words: string): string {
  return words.replaceAll(/ (?:đến tay|tới tay|tận tay|cho|giúp) .+?(?= {2}|\s*$)/gu, ' ')
}

/** Beside what is counted, something of it must be said: "1.036 người cao tuổi" of those who were examined is the whole. */
function saysWhat({ facts: [fact] }: Candidate, own: Indicator, heard: string): boolean {
  const { core, subjects, canonical } = fact.indicator
  const isOwn = (subject: string) =>
    isQualifier(subject) &&
    !['dùng', 'dụng', 'có', 'được'].some((verb) => has(canonical, `${verb} ${subject}`))
  const thing = ` xã phường huyện tỉnh thôn ${canon(fact.unit)} ${subjects.filter(isOwn).join(' ')} `
  const rest = core.filter((word) => !has(thing, word))
  if (own.core.length === 0 || own.core.some((word) => !has(thing, word))) return true
  return rest.length === 0 || rest.some((word) => has(heard, word))
}

/** "Trong số 9.410 căn": of those that were spoken of. */
function isAmong({ lead }: Claim): boolean {
  return /(?<!\p{L})trong\s+(?:tổng\s+)?(?:số\s+)?$/iu.test(lead)
}

const LIGHT = new Set([
  'hoàn',
  'tất',
  'dựng',
  'khó',
  'khăn',
  'mới',
  'khoảng',
  'cách',
  'làm',
  'ghi',
  'nhận',
  'danh',
  'hiệu',
])

/** "để làm đường", "phục vụ chuyển đổi số": what it is for is not what is counted. */
function withoutPurpose(words: string): string {
  return words.replaceAll(/ (?:để|nhằm|phục vụ|đến tay|tới tay|tận tay) .+?(?= {2}|\s*$)/gu, ' ')
}

function isStrange(subject: string, { role }: Candidate, allowed: string): boolean {
  if (has(allowed, subject) || isOptional(subject)) return false
  return !['rest', 'apart'].includes(role) || !isComplement(subject, allowed)
}

/** Words that another figure is about and this one is not; or what sets this one apart is not said. */
function names(
  own: Indicator,
  {
    facts,
    all,
    isBare,
    quantity,
  }: { facts: Candidate['facts']; all: Fact[]; isBare: boolean; quantity: Quantity },
): boolean {
  const allowed = wordsOf(facts)
  const [fact] = facts
  const isShare = quantity.denominator !== undefined && fact.unit === '%'
  return all.some((other) => {
    if (facts.includes(other)) return false
    const apart = other.indicator.core.filter((word) => !has(allowed, word))
    if (other.unit !== fact.unit && (isBare || !isMixed(other, fact))) return false
    if (isShare && !mayBe(other, quantity)) return false
    if (apart.some((word) => own.core.includes(word))) return true
    if (other.isTarget !== fact.isTarget || !mayBe(other, quantity)) return false
    const isWithin = other.indicator.core.every((word) => fact.indicator.core.includes(word))
    const extra = fact.indicator.core.filter((word) => !other.indicator.core.includes(word))
    const isSpoken =
      own.core.length > 0 && other.indicator.core.some((word) => own.core.includes(word))
    return (
      isWithin && extra.length > 0 && isSpoken && !extra.some((word) => own.core.includes(word))
    )
  })
}

/** A percentage is never of what is only counted, nor a count of what is only a percentage. */
function mayBe({ percents, unit, part }: Fact, quantity: Quantity): boolean {
  if (quantity.unit === '%' || quantity.denominator !== undefined) return percents.length > 0
  return unit !== '%' || part !== undefined
}

/** A share and a count, or something without a unit, may be told for each other; đồng and hộ may not. */
function isMixed(one: Fact, other: Fact): boolean {
  return [one.unit, other.unit].some((unit) => unit === '' || unit === '%')
}

/** The thing right after the number is none of the figure's: "1.200 ha ngô" of a figure on lúa. */
export function isStrangeThing(claim: Claim, allowed: string, { mentions }: Context): boolean {
  const after = withoutNames(claim.after, mentions).trim().split(' ')
  for (const word of after.slice(0, 7)) {
    if (word === '' || canon(claim.quantity.unit).includes(` ${word} `)) continue
    if (isNeutral(word)) return false
    if (!has(allowed, word)) return true
  }
  return false
}
