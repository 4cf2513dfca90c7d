import type { Quantity } from '#server/quantities/quantity.ts'

/** A number, with the percentage that is printed beside it as its share. */
export type WithPercent = { quantity: Quantity; percent?: Quantity }

/** `6.058/7.696 xã (78,7%)`, `(đạt tỷ lệ 78,7%)`. */
const IN_BRACKETS =
  /^[^;.()%]{0,60}\(\s*(?:(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ|tương đương|khoảng|gần|hơn|=|~)\s*)*$/iu
/** `108/126 xã đạt chuẩn, bằng 85,7%`. */
const AFTER_WORD =
  /^[^;.()%]{0,90}?[,\s]\s*(?:bằng|chiếm|đạt|tương đương|tương ứng|ứng với|=)\s+(?:(?:tỷ lệ|tỉ lệ|khoảng|gần|hơn|xấp xỉ|với)\s+)*$/iu
/** Not of the whole, but of a plan or of what was before. */
const OF_ANOTHER = /^[^;.,]{0,12}(?:kế hoạch|chỉ tiêu|so với|cùng kỳ|dự toán|mục tiêu|nghị quyết)/iu

/** The numbers of a sentence; a percentage that only says another as a share goes with it. */
export function withPercents(text: string, quantities: Quantity[]): WithPercent[] {
  const taken = new Set<Quantity>()
  return quantities.flatMap((quantity, at): WithPercent[] => {
    if (taken.has(quantity)) return []
    const next = quantities[at + 1]
    if (!next || !belongTogether(text, quantity, next)) return [{ quantity }]
    taken.add(next)
    return isPercent(next) ? [{ quantity, percent: next }] : [{ quantity: next, percent: quantity }]
  })
}

function belongTogether(text: string, one: Quantity, other: Quantity): boolean {
  if (one.kind !== 'statistic' || other.kind !== 'statistic') return false
  const between = text.slice(one.end, other.start)
  if (isPercent(other))
    return !isPercent(one) && isShareOf(one, { between, after: text.slice(other.end) })
  const isTold = isPercent(one) && other.denominator !== undefined
  return isTold && /^[^;.]{0,60}\(\s*$/u.test(between)
}

function isShareOf(one: Quantity, { between, after }: { between: string; after: string }): boolean {
  if (one.per !== undefined || OF_ANOTHER.test(after)) return false
  if (IN_BRACKETS.test(between)) return true
  return one.denominator !== undefined && AFTER_WORD.test(between)
}

function isPercent({ unit, per, upTo }: Quantity): boolean {
  return unit === '%' && per === undefined && upTo === undefined
}
