import type { Quantity } from '#server/quantities/quantity.ts'
import { canon, has } from './canon.ts'
import type { Sentence } from './claims.ts'
import type { Given } from './given.ts'
import type { Reason } from './reasons.ts'
import { isKnownDate } from './times.ts'

const FREE_CODES = /^(?:[2-6]g|4\.0|covid-?19|\d{1,2}[a-zđ]|h5n1|a4|a3|vneid|24h)$/iu
/** An address on the net, whatever it ends in. */
const LINK =
  /(?<![\p{L}\d])(?:https?:\/\/\S+|www\.\S+|[a-z0-9-]+(?:\.[a-z0-9-]+){0,5}\.(?:[a-z]{2,10}\/[\w?=&%-]+|(?:com|net|org|vn|info|io|me|ly|gl|link|top|xyz|site|online|shop|club|app|co|biz|cc|to|ru|cn))(?![\p{L}\d]))/giu
/** Words after which a number says which one of what everybody has. */
const FREE_ORDINALS = /(?:bước|thứ|lần|việc|cách|điều|ý|câu|phần|mục)\s*$/iu

/** Dates, hours, telephone numbers, links, codes and ordinals: each as it was given, or not at all. */
export function thingIn({ text, quantities }: Sentence, given: Given): Reason | undefined {
  for (const [written] of text.matchAll(LINK))
    if (!has(given.corpus, canon(written).trim())) return { code: 'address', written }
  for (const quantity of quantities) {
    const { written } = quantity
    if (quantity.kind === 'date' || quantity.kind === 'year') {
      if (!isDateGiven(quantity, given)) return { code: 'date', written }
    } else if (quantity.kind === 'phone' || quantity.kind === 'time') {
      if (!isGivenAs(quantity, text, given))
        return { code: quantity.kind === 'phone' ? 'phone' : 'hour', written }
    } else if (quantity.kind === 'code' && !isCodeGiven(written, given))
      return { code: /[/.@]/.test(written) ? 'address' : 'code', written }
    else if (quantity.kind === 'ordinal' && !isOrdinalFree(text, quantity, given))
      return {
        code: 'code',
        written: text.slice(Math.max(0, quantity.start - 8), quantity.end).trim(),
      }
  }
  return undefined
}

function isDateGiven(date: Quantity, { facts, quantities }: Given): boolean {
  if (date.date === undefined) return /^\d+$|^\p{L}/u.test(date.written) && date.value <= 12
  const dates = quantities.filter((one) => one.date !== undefined)
  return isKnownDate(date, { times: facts.flatMap(({ times }) => times), dates })
}

function isGivenAs(
  { kind, written, end, value, inWords }: Quantity,
  text: string,
  given: Given,
): boolean {
  // "Tám giờ", without minutes: the value is the hour.
  const isWord = inWords && /giờ\s*$/iu.test(written)
  const said = isWord ? String(value) : digits(written, kind)
  const known = given.quantities.filter((one) => one.kind === kind)
  const isKnown = known.some((one) => digits(one.written, kind) === said)
  if (kind !== 'time') return isKnown
  const [hour, ...rest] = said.split(':')
  const isLate =
    Number(hour) < 12 && /^\s*(?:phút\s*)?(?:chiều|tối)(?!\p{L})/iu.test(text.slice(end))
  if (!isLate) return isKnown
  const late = [Number(hour) + 12, ...rest].join(':')
  const isLateThere = ['chiều', 'tối'].some((part) => has(given.corpus, part))
  return (isKnown && isLateThere) || known.some((one) => digits(one.written, kind) === late)
}

function digits(written: string, kind: string): string {
  const numbers = written.match(/\d+/g) ?? []
  return kind === 'phone'
    ? numbers.join('')
    : numbers
        .map(Number)
        .filter((number, at) => at === 0 || number > 0)
        .join(':')
}

function isCodeGiven(written: string, { corpus, facts, quantities }: Given): boolean {
  if (FREE_CODES.test(written) || has(corpus, canon(written).trim())) return true
  const year = /^#[\p{L}_]+((?:19|20)\d\d)$/u.exec(written)?.[1]
  if (year)
    return (
      facts.some(({ times }) => times.some((time) => time.startsWith(year))) ||
      quantities.some(({ date }) => date?.startsWith(year))
    )
  return written.startsWith('#') && !/\d/.test(written)
}

function isOrdinalFree(text: string, ordinal: Quantity, { corpus }: Given): boolean {
  const before = text.slice(Math.max(0, ordinal.start - 14), ordinal.start)
  if (/^\s*[-*•#(]?\s*$/u.test(text.slice(0, ordinal.start)) || FREE_ORDINALS.test(before))
    return true
  const [word] = /\p{L}+\s*$/u.exec(before) ?? []
  return has(corpus, canon(`${word ?? ''} ${ordinal.written}`).trim())
}
