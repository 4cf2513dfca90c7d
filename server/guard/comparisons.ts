import { canon, has } from './canon.ts'
import type { Candidate } from './candidates.ts'
import type { Claim } from './claims.ts'
import type { Fact } from './given.ts'
import type { Context } from './context.ts'
import { strangePlace } from './places.ts'
import type { ReasonCode } from './reasons.ts'

/** Two indicators side by side: the one that is more stands before the number, the other after it. */
export function apartDiffers(
  { facts, unit, direction }: Candidate,
  { lead, tail, quantity }: Claim,
  { sentence }: Context,
): ReasonCode | undefined {
  const [one, other] = facts as [Fact, Fact]
  const [mine, theirs] = [extraOf(one, other), extraOf(other, one)]
  const { canonical, text } = sentence
  const isAll = [...mine, ...theirs].every((word) => has(canonical, word))
  if (direction === undefined && /(?<!\p{L})trở lên(?!\p{L})/iu.test(text))
    return [...mine, ...theirs].some((word) => has(canonical, word)) ? undefined : 'number'
  if (direction === undefined)
    return isAll && /(?<!\p{L})(?:tổng|cộng|cả|gồm|chung|và)(?!\p{L})/iu.test(text)
      ? undefined
      : 'number'
  if (
    isAll &&
    /(?<!\p{L})(?:khoảng cách|chênh lệch|chênh nhau|cách biệt|cách nhau)(?!\p{L})/iu.test(text)
  )
    return undefined
  if (
    direction === 'up' &&
    /(?<!\p{L})(?:còn lại|khác)(?!\p{L})/iu.test(lead + tail) &&
    theirs.some((word) => has(canonical, word))
  )
    return undefined
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
    (theirs.some((word) => has(than, word)) || (theirs.length === 0 && has(than, 'chung')))
  const isRight = unit === 'lần' || (direction === 'up' ? more !== undefined : less !== undefined)
  return isSaid && isRight && !mine.some((word) => has(than, word)) ? undefined : 'indicator'
}

const LEVEL =
  /(?<!\p{L})(?:(cao|nhiều|lớn)|thấp|ít|nhỏ) hơn(?: hẳn)?(?: so với)? (?:mức|con số|tỷ lệ)(?: chung)?\s*$/iu

/** "85,7%, cao hơn mức 78,7% của cả nước": the number before it has to be the more; undefined where nothing is compared so. */
export function levelDiffers(
  { lead, quantity }: Claim,
  { sentence: { claims } }: Context,
): ReasonCode | 'same' | undefined {
  const found = LEVEL.exec(lead)
  if (!found) return
  const last = claims.findLast((one) => one.quantity.end <= quantity.start)?.quantity
  if (!last || last.unit !== quantity.unit || last.value === quantity.value) return 'trend'
  return last.value > quantity.value === (found[1] !== undefined) ? 'same' : 'direction'
}

/** That the one is a part of the other: said, or plain where all words of the whole are the part's too. */
export function isNestedSaid({ facts }: Candidate, { sentence }: Context): boolean {
  const [part, whole] = facts as [Fact, Fact]
  if (/(?<!\p{L})(?:chiếm|bằng|tương đương|trong số|trong đó)(?!\p{L})/iu.test(sentence.text))
    return true
  const rest = extraOf(whole, part)
  return (
    rest.every((word) => word === 'chuẩn') &&
    extraOf(part, whole).some((word) => has(sentence.canonical, word))
  )
}

/** "mỗi suất bình quân 1,5 triệu đồng": so much for each of what is counted. */
export function isEachSaid(
  { facts }: Candidate,
  { lead, tail }: Claim,
  { sentence }: Context,
): boolean {
  const [, counted] = facts as [Fact, Fact]
  const thing = canon(counted.unit).trim()
  const clause = canon(`${lead} ${tail}`)
  const isAverage = has(sentence.canonical, 'trung bình') || has(clause, `mỗi ${thing}`)
  const names = [thing, ...counted.indicator.core.slice(0, 1)]
  return (
    isAverage &&
    ['mỗi', 'một', 'trên'].some((word) => names.some((name) => has(clause, `${word} ${name}`)))
  )
}

function extraOf(one: Fact, other: Fact): string[] {
  return one.indicator.core.filter((word) => !other.indicator.core.includes(word))
}

/** "Lâm Đồng có hơn Đắk Nông …": the place that is spoken of comes first, but after "so với". */
export function isOfFirst({ facts: [fact] }: Candidate, { sentence, mentions }: Context): boolean {
  const named = sentence.mentions.filter(({ name }) => name)
  const [first, second] = named.length > 0 ? named : mentions
  if (!first) return true
  const isOther = /so với\s+(?:\p{Ll}+\s+)?$/iu.test(
    sentence.text.slice(Math.max(0, first.start - 20), first.start),
  )
  return !strangePlace([isOther ? (second ?? first) : first], fact.place)
}

export function timesDiffer({ quantity, lead, tail }: Claim): ReasonCode | undefined {
  return quantity.unit === 'lần' || /gấp/iu.test(lead + tail) ? undefined : 'number'
}
