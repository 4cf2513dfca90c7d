import type { Quantity } from '#server/quantities/quantity.ts'

/** A date of a text that numbers may be of: `asOf` its end, `period` as it is written where it is longer than a date. */
export type DateOfText = { start: number; end: number; asOf: string; period?: string }

const LEAD = /(?:trong |tính đến |đến )?(?:giai đoạn |các năm |năm |ngày |tháng |quý |từ )*$/iu
/** The date of a document, or one that another is compared with, says nothing of a number. */
const COMPARED =
  /(?:so với|so|kể từ|từ sau|cùng kỳ)\s+(?:năm |tháng |ngày |quý |cuối |đầu |thời điểm |cùng kỳ )*$/iu
const OF_DOCUMENT = /^[,\s]*(?:\([^)]*)?(?:ký |ban hành )?(?:ngày|năm)?\s*$/iu

/** Every date of a text that says when numbers were true, those without a year in the year of the one before. */
export function datesInText(text: string, quantities: Quantity[]): DateOfText[] {
  const year = yearsOf(quantities)
  return quantities.flatMap((quantity, at): DateOfText[] => {
    if (quantity.kind !== 'date' && quantity.kind !== 'year') return []
    const before = text.slice(Math.max(0, quantity.start - 40), quantity.start)
    const last = quantities[at - 1]
    const between = last?.kind === 'document' ? text.slice(last.end, quantity.start) : undefined
    if (COMPARED.test(before) || (between !== undefined && OF_DOCUMENT.test(between))) return []
    const asOf = withYear(quantity.until ?? quantity.date ?? '', year(at))
    return asOf
      ? [{ start: quantity.start, end: quantity.end, asOf, ...periodOf(text, quantity) }]
      : []
  })
}

/** The year that a date without one is in: that of the last full date before it, or of the first after it. */
function yearsOf(quantities: Quantity[]): (at: number) => string | undefined {
  const years = quantities.map(({ kind, date }) =>
    kind === 'date' && date && /^\d{4}/.test(date) ? date.slice(0, 4) : undefined,
  )
  const named = quantities.find(({ kind, until }) => kind === 'year' && !until)?.date
  return (at) => years.slice(0, at).findLast(Boolean) ?? years.find(Boolean) ?? named
}

function withYear(date: string, year: string | undefined): string | undefined {
  if (!date.startsWith('--')) return date || undefined
  return year && `${year}-${date.slice(2).replace(/^-/, '')}`
}

function periodOf(text: string, { start, end, until }: Quantity): { period?: string } {
  if (!until) return {}
  const lead = LEAD.exec(text.slice(Math.max(0, start - 24), start))?.[0].trim() ?? ''
  return { period: `${lead} ${text.slice(start, end)}`.trim() }
}

export type Span = { start: number; end: number }

/** Between a number and the date right after it: `4,4% năm 2021`, `6.250 xã (1/2025)`. */
const RIGHT_AFTER =
  /^(?:\s*\/\s*\p{L}+)?(?:\s+\p{L}+){0,2}?\s*\(?\s*(?:vào |trong |ở |của |cuối |đầu |tính đến |đến |tới )*(?:năm|tháng|ngày|quý)?\s*$/iu

/**
 * The date of a number: the one right after it, else the nearest before it in its sentence, else one after it, else
 * what was said last.
 */
export function dateOfNumber(
  text: string,
  {
    number,
    sentence,
    dates,
    last,
  }: { number: Span; sentence: Span; dates: DateOfText[]; last?: DateOfText },
): DateOfText | undefined {
  const own = dates.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
  const after = own.filter(({ start }) => start >= number.end)
  const before = exact(own.filter(({ end }) => end <= number.start))
  const [next] = after
  if (next && RIGHT_AFTER.test(text.slice(number.end, next.start))) return next
  return before ?? next ?? last
}

/** The last, or a day within it that was named before: `Ngày 24/5/2023, … đạt chuẩn năm 2023`. */
function exact(dates: DateOfText[]): DateOfText | undefined {
  const last = dates.at(-1)
  return (
    (last && dates.findLast(({ asOf }) => asOf.startsWith(last.asOf) && asOf !== last.asOf)) || last
  )
}
