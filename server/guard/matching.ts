import type { Quantity } from '#server/quantities/quantity.ts'
import { canon, has } from './canon.ts'
import type { Candidate } from './candidates.ts'
import type { Claim, Sentence } from './claims.ts'
import type { Fact } from './given.ts'
import { indicatorOf, isNeutral, isOptional, leans, type Indicator } from './indicators.ts'
import { isEmpty } from './leaning.ts'
import { strangePlace, withoutNames, type Mention } from './places.ts'
import type { ReasonCode } from './reasons.ts'
import { isOf, isPartOf } from './times.ts'
import {
  changeBefore,
  isNegated,
  isRest,
  isTarget,
  isToDo,
  isWhole,
  namesTarget,
} from './wording.ts'

/** What a claim leans on beside its own clause. */
export type Context = {
  sentence: Sentence
  /** What the claim is about: its own words, or those of the claim before it. */
  about: string
  /** The sentences before, the nearest last. */
  before: Sentence[]
  mentions: Mention[]
  /** Facts that might be meant instead. */
  facts: Fact[]
}

/** The first thing in which a claim differs from what the figures say; undefined where it says the same. */
export function differenceOf(
  candidate: Candidate,
  claim: Claim,
  context: Context,
): ReasonCode | undefined {
  if (!isUnit(candidate, claim)) return 'unit'
  if (!isPer(candidate, claim)) return 'per'
  return (
    indicatorDiffers(candidate, claim, context) ??
    placeDiffers(candidate, context) ??
    timeDiffers(candidate, claim, context) ??
    wordingDiffers(candidate, claim, context)
  )
}

/** Of whom a share may be; another share is of a thing that its words name. */
const WHO = new Set(
  'xã|phường|huyện|tỉnh|thôn|xóm|ấp|bản|hộ|người|trẻ|trường|lớp|học sinh|giáo viên|lao động|trẻ em|doanh nghiệp|hộ gia đình'.split(
    '|',
  ),
)

const ALIKE = [
  [
    'người',
    'khẩu',
    'nhân khẩu',
    'dân',
    'người dân',
    'đồng bào',
    'lượt người',
    'lao động',
    'bà',
    'cụ',
    'trẻ',
    'trẻ em',
    'em',
    'cháu',
    'học sinh',
    'học viên',
  ],
  ['nhà', 'căn', 'ngôi', 'căn nhà', 'ngôi nhà', 'nhà ở', 'cái'],
  ['hộ', 'gia đình', 'hộ gia đình', 'hộ dân', 'gia'],
  ['suất', 'suất quà', 'phần quà', 'phần'],
  ['ha', 'héc ta', 'héc'],
  ['km', 'ki-lô-mét', 'cây'],
  ['m²', 'mét vuông'],
  ['m', 'mét'],
  ['cặp', 'ca', 'trường hợp', 'vụ'],
]

export function isUnit(candidate: Candidate, { quantity }: Claim): boolean {
  return isUnitOf(candidate, quantity)
}

/** Whether a number is told in the unit of what it would be: "ngôi nhà" of nhà, never hộ of người. */
export function isUnitOf({ unit, facts, role }: Candidate, quantity: Quantity): boolean {
  const said = quantity.unit
  if (said === unit) return true
  if (quantity.denominator !== undefined && ['đồng', 'km', 'ha', 'm²'].includes(unit))
    return said === '' || has(facts[0].indicator.canonical, said)
  if (['%', 'điểm %', '‰', 'đồng', 'lần', 'USD'].some((sign) => sign === said || sign === unit))
    return false
  if (said === '') return true
  const words = facts
    .map(({ indicator, figure }) => `${indicator.canonical}${canon(figure.unit ?? '')}`)
    .join(' ')
  const isAlike = ALIKE.some(
    (group) =>
      group.includes(said) &&
      group.includes(unit) &&
      (group[0] !== 'người' ||
        said === 'người' ||
        ['đồng bào', 'dân', 'người dân', 'khẩu', 'nhân khẩu'].includes(said) ||
        has(words, canon(said).trim())),
  )
  if (isAlike) return true
  if (unit === '' && quantity.denominator !== undefined && !WHO.has(said)) return true
  if (unit === '') return has(words, canon(said).trim()) || (role !== 'whole' && isNeutral(said))
  return canon(said) === canon(unit)
}

function isPer({ facts: [fact], role }: Candidate, { quantity }: Claim): boolean {
  if (!quantity.per)
    return (
      !fact.per ||
      fact.per === 'năm' ||
      has(fact.indicator.canonical, 'trung bình') ||
      role !== 'value' ||
      quantity.unit === fact.unit
    )
  const said = quantity.per.split('/')
  const given = `${canon(fact.figure.unit ?? '')}${canon(fact.per ?? '')}${perIn(fact)}`
  return said.every(
    (part) =>
      has(given, canon(part).trim()) ||
      (part === 'người' && has(given, 'đầu người')) ||
      role === 'change',
  )
}

/** "mỗi năm", "đầu người" in the name of an indicator. */
function perIn({ indicator: { canonical } }: Fact): string {
  const each = [...canonical.matchAll(/ (?:mỗi|một|đầu|theo|từng) (\p{L}+)(?= )/gu)].map(
    ([, what]) => what,
  )
  const isMoney =
    / thu nhập | lương /u.test(canonical) && / trung bình | đầu người /u.test(canonical)
  return ` ${[...each, ...(isMoney ? ['người'] : [])].join(' ')} `
}

function wordsOf(facts: Fact[]): string {
  return facts
    .map(
      ({ indicator, figure, unit }) =>
        `${indicator.canonical} ${canon(`${figure.unit ?? ''} ${figure.publisher ?? ''} ${figure.document ?? ''} ${figure.place ?? ''} ${unit}`)}`,
    )
    .join(' ')
}

function indicatorDiffers(
  candidate: Candidate,
  claim: Claim,
  context: Context,
): ReasonCode | undefined {
  const { facts } = candidate
  const own = indicatorOf(withoutNames(context.about, context.mentions))
  const allowed = wordsOf(facts)
  if (facts[0].indicator.core.length === 0 && isEmpty(claim, context.mentions)) return
  if (own.subjects.some((subject) => !has(allowed, subject) && !isOptional(subject)))
    return 'indicator'
  const isBare = isEmpty(claim, context.mentions)
  if (names(own, { facts, all: context.facts, isBare })) return 'indicator'
  if (candidate.role === 'whole' && candidate.facts.length === 1) return
  const isAnaphor =
    leans(own) || /(?<!\p{L})(?:này|đó|ấy|con số|this|that)(?!\p{L})/iu.test(context.sentence.text)
  const reach = isAnaphor
    ? [
        ...context.before.slice(-3).map(({ canonical }) => canonical),
        context.sentence.canonical,
        context.about,
      ]
    : [context.sentence.canonical, context.about]
  const heard = reach.join(' ')
  const isHeard = (subject: string) => subject.split(' ').every((word) => has(heard, word))
  if (facts[0].indicator.subjects.some((subject) => !isOptional(subject) && !isHeard(subject)))
    return 'indicator'
  const missing = facts[0].indicator.core.filter((word) => !has(heard, word))
  const { core } = facts[0].indicator
  if (core.length > 0 && missing.length > core.length * 0.5) return 'indicator'
  return missing.length > 0 && isStrangeThing(claim, allowed, context) ? 'indicator' : undefined
}

/** Words that another figure is about and this one is not; or what sets this one apart is not said. */
function names(
  own: Indicator,
  { facts, all, isBare }: { facts: Candidate['facts']; all: Fact[]; isBare: boolean },
): boolean {
  const allowed = wordsOf(facts)
  const [fact] = facts
  return all.some((other) => {
    if (facts.includes(other)) return false
    const apart = other.indicator.core.filter((word) => !has(allowed, word))
    if (isBare && other.unit !== fact.unit) return false
    if (apart.some((word) => own.core.includes(word))) return true
    if (other.isTarget !== fact.isTarget) return false
    const isWithin = other.indicator.core.every((word) => fact.indicator.core.includes(word))
    const extra = fact.indicator.core.filter((word) => !other.indicator.core.includes(word))
    const isSpoken =
      own.core.length > 0 && other.indicator.core.some((word) => own.core.includes(word))
    return (
      isWithin && extra.length > 0 && isSpoken && !extra.some((word) => own.core.includes(word))
    )
  })
}

/** The thing right after the number is none of the figure's: "1.200 ha ngô" of a figure on lúa. */
export function isStrangeThing(claim: Claim, allowed: string, { mentions }: Context): boolean {
  const after = withoutNames(claim.after, mentions).trim().split(' ')
  for (const word of after.slice(0, 4)) {
    if (word === '' || canon(claim.quantity.unit).includes(` ${word} `)) continue
    if (isNeutral(word)) return false
    if (!has(allowed, word)) return true
  }
  return false
}

function placeDiffers({ facts, role }: Candidate, { mentions }: Context): ReasonCode | undefined {
  if (role === 'difference' || role === 'sum') {
    const strange = mentions.some((mention) =>
      facts.every(({ place }) => strangePlace([mention], place)),
    )
    return strange ? 'place' : undefined
  }
  return strangePlace(mentions, facts[0].place) ? 'place' : undefined
}

function timeDiffers(
  { facts, role }: Candidate,
  claim: Claim,
  { sentence, before, facts: all }: Context,
): ReasonCode | undefined {
  const [fact] = facts
  const isPair = facts.length > 1
  const said = isPair ? claim.dates : claim.date ? [claim.date] : []
  const change = changeBefore(claim.lead, claim.tail)
  const isSpan =
    claim.dates.length > 1 &&
    change.kind !== 'none' &&
    !claim.dates.some(({ start }) => start >= claim.quantity.end)
  for (const date of said) {
    if (isSpan && claim.dates.some((one) => fact.times.some((time) => isOf(one, time)))) continue
    const times = facts.flatMap((one) => one.times)
    if (times.length === 0) continue
    const lead = sentence.text.slice(Math.max(0, date.start - 20), date.start)
    if (!times.some((time) => isOf(date, time) && isPartOf(lead, time))) return 'time'
  }
  if (said.length > 0 || isPair || role === 'whole') return
  const series = all.filter(
    (other) =>
      other !== fact &&
      other.indicator.canonical === fact.indicator.canonical &&
      canon(other.place ?? '') === canon(fact.place ?? ''),
  )
  if (series.length === 0) return
  const inherited =
    before.findLast(({ quantities }) => quantities.some(isDate))?.quantities.filter(isDate) ?? []
  if (inherited.length > 0)
    return inherited.some((date) => fact.times.some((time) => isOf(date, time)))
      ? undefined
      : 'time'
  const isNewest = series.every(({ times }) => (times[0] ?? '') <= (fact.times[0] ?? ''))
  return isNewest || changeBefore(claim.lead, claim.tail).kind === 'from' ? undefined : 'time'
}

function isDate({ kind, date }: Quantity): boolean {
  return date !== undefined && (kind === 'date' || kind === 'year')
}

function wordingDiffers(
  candidate: Candidate,
  claim: Claim,
  context: Context,
): ReasonCode | undefined {
  const { role, facts } = candidate
  const { lead, tail } = claim
  const change = changeBefore(lead, tail)
  const directed = change.kind === 'amount' ? change.direction : undefined
  if (role === 'change' || role === 'difference') {
    if (role === 'difference' && !isOfFirst(candidate, context)) return 'direction'
    if (directed) return directed === candidate.direction ? undefined : 'direction'
    return candidate.unit === 'lần' ? timesDiffer(claim) : 'number'
  }
  if (role === 'sum')
    return /(?<!\p{L})(?:tổng|cộng|cả hai|cả thảy|gộp)(?!\p{L})/iu.test(context.sentence.text)
      ? undefined
      : 'number'
  if (role === 'apart') return apartDiffers(candidate, claim, context)
  if (role === 'nested')
    return /(?<!\p{L})(?:chiếm|bằng|tương đương|trong số|trong đó)(?!\p{L})/iu.test(
      context.sentence.text,
    )
      ? undefined
      : 'number'
  if (role === 'of target') {
    if (
      !/(?<!\p{L})(?:kế hoạch|mục tiêu|chỉ tiêu|target|plan)(?!\p{L})/iu.test(context.sentence.text)
    )
      return 'number'
    return candidate.direction && directed !== candidate.direction ? 'direction' : undefined
  }
  const [fact] = facts
  const begin = context.sentence.text
    .slice(0, claim.quantity.start)
    .split(/;|(?<!\p{L})(?:đến nay|thực tế|kết quả)(?!\p{L})/iu)
    .at(-1)!
  const inTarget = fact.isTarget
    ? namesTarget(`${begin} ${tail.slice(0, 60)}`)
    : isTarget(lead) || isTarget(tail.slice(0, 60)) || isTarget(begin.slice(0, 60))
  if (role === 'value' && fact.isTarget !== inTarget) return 'target'
  const ownDirection = fact.direction
  if (ownDirection) {
    const clause = `${lead} ${tail}`
    const said =
      directed ??
      (/(?<!\p{L})giảm(?!\p{L})/iu.test(clause)
        ? 'down'
        : /(?<!\p{L})tăng(?!\p{L})/iu.test(clause)
          ? 'up'
          : undefined)
    return said === ownDirection ? undefined : said ? 'direction' : 'indicator'
  }
  if (change.kind === 'amount')
    return directed === 'up' || directed === 'down' ? 'indicator' : undefined
  if (
    change.direction &&
    (change.kind === 'to' || change.kind === 'from') &&
    !showsTrend(change, fact, context)
  )
    return 'trend'
  return parityDiffers(role, fact, claim)
}

/** Two indicators side by side: the one that is more stands before the number, the other after it. */
function apartDiffers(
  { facts, unit, direction }: Candidate,
  { lead, tail, quantity }: Claim,
  { sentence }: Context,
): ReasonCode | undefined {
  const [one, other] = facts as [Fact, Fact]
  const [mine, theirs] = [extraOf(one, other), extraOf(other, one)]
  const { canonical, text } = sentence
  const isAll = [...mine, ...theirs].every((word) => has(canonical, word))
  if (direction === undefined)
    return isAll && /(?<!\p{L})(?:tổng|cộng|cả|gồm|chung|và)(?!\p{L})/iu.test(text)
      ? undefined
      : 'number'
  const [, more, less] =
    /(nhiều hơn|cao hơn|lớn hơn|(?<!(?:ít|thấp|kém) )hơn|gấp)|(ít hơn|thấp hơn|kém)/iu.exec(
      lead + quantity.written,
    ) ?? []
  const at = lead.search(/hơn|gấp|kém/iu)
  const cut = at < 0 ? lead.length : at
  const before = text.slice(0, text.indexOf(lead) + (more || less ? cut : lead.length))
  const than = canon(`${lead.slice(cut)} ${tail}`)
  const isSaid =
    (mine.length === 0 || mine.some((word) => has(canon(before), word))) &&
    theirs.some((word) => has(than, word))
  const isRight = unit === 'lần' || (direction === 'up' ? more !== undefined : less !== undefined)
  return isSaid && isRight && !mine.some((word) => has(than, word)) ? undefined : 'indicator'
}

function extraOf(one: Fact, other: Fact): string[] {
  return one.indicator.core.filter((word) => !other.indicator.core.includes(word))
}

/** "Lâm Đồng có hơn Đắk Nông …": the place that is spoken of comes first, but after "so với". */
function isOfFirst({ facts: [fact] }: Candidate, { sentence, mentions }: Context): boolean {
  const named = sentence.mentions.filter(({ name }) => name)
  const [first, second] = named.length > 0 ? named : mentions
  if (!first) return true
  const isOther = /so với\s+(?:\p{Ll}+\s+)?$/iu.test(
    sentence.text.slice(Math.max(0, first.start - 20), first.start),
  )
  return !strangePlace([isOther ? (second ?? first) : first], fact.place)
}

function timesDiffer({ quantity, lead, tail }: Claim): ReasonCode | undefined {
  return quantity.unit === 'lần' || /gấp/iu.test(lead + tail) ? undefined : 'number'
}

/** Another figure of the same kind, earlier or later, that shows the rise or fall. */
function showsTrend(
  { kind, direction }: { kind: string; direction?: string },
  fact: Fact,
  { facts }: Context,
): boolean {
  return facts.some((other) => {
    if (
      other === fact ||
      other.indicator.canonical !== fact.indicator.canonical ||
      other.isTarget !== fact.isTarget
    )
      return false
    if (canon(other.place ?? '') !== canon(fact.place ?? '')) return false
    const isLater = (fact.times[0] ?? '') > (other.times[0] ?? '')
    const [first, last] = isLater ? [other, fact] : [fact, other]
    const [from, to] = [first, last].map((one) => one.percents[0] ?? one.part ?? one.value) as [
      number?,
      number?,
    ]
    if (from === undefined || to === undefined || (kind === 'to') !== isLater) return false
    return direction === (to > from ? 'up' : 'down')
  })
}

function parityDiffers(role: Candidate['role'], fact: Fact, claim: Claim): ReasonCode | undefined {
  const { before, after } = claim
  const isNegative = isNegated(`${before.slice(-60)}|${after}`)
  const isPart = otherWords(after, fact) !== after && !isToDo(after)
  const rest = isRest(before, after) && !isPart
  if (role === 'whole') return isWhole(before.trim(), otherWords(after, fact)) ? undefined : 'whole'
  if (role === 'rest')
    return isNegative !== fact.isNegative || (rest && !fact.isNegative) ? undefined : 'negation'
  if (isNegative !== fact.isNegative) return 'negation'
  const isLeftOver = rest && has(before, 'còn lại')
  return isLeftOver && !fact.isNegative && fact.part !== undefined ? 'negation' : undefined
}

/** What is said of the whole beyond what is counted: the words of the indicator after its thing make it the part. */
export function otherWords(after: string, { indicator: { core }, unit }: Fact): string {
  const thing = [...canon(unit).trim().split(' '), ...core.slice(0, 2)]
  const isTold = core.some((word) => !thing.includes(word) && has(after, word))
  return isTold ? ` đã ${after}` : after
}
