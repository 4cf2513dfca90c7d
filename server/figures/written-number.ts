const NEAR = String.raw`(?:(?:hơn|trên|gần|khoảng|dưới|ít nhất|xấp xỉ|~)\s*)`
const VIETNAMESE = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/
const PLAIN = /^\d+$/
/** Points part nothing but thousands in Viet Nam: `78.7` and `1,234.5` can only be English. */
const ENGLISH = /^(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.(?:\d{1,2}|\d{4,}))$/
/** `6,058` is six, or six thousand. */
const DOUBTFUL = /^[1-9]\d{0,2},\d{3}$/

export type WrittenNumber =
  { text: string; fault?: never } | { fault: 'value' | 'doubtful'; text?: never }

/** A value of a file as it is written in Viet Nam: 6058 and `6,058.0` too; shares, ranges and words before it stay. */
export function readNumber(cell: string | number): WrittenNumber {
  if (typeof cell === 'number') return { text: vietnamese(cell) }
  const [, lead = '', rest = ''] = new RegExp(`^(${NEAR}?-?)(.*)$`, 'iu').exec(cell.trim()) ?? []
  const [, numbers = '', tail = ''] =
    /^([\d.,]+(?:\s?[/–-]\s?[\d.,]+)?)\s*(%|nghìn|ngàn|triệu|tỷ|tỉ)?$/iu.exec(rest) ?? []
  const parts = numbers.split(/(\s?[/–-]\s?)/)
  const read = parts.map((part, at) => (at % 2 ? { text: part.trim() } : numberOf(part)))
  const fault = read.find((part) => part.fault)
  if (fault?.fault) return { fault: fault.fault }
  const text = read.map((part) => part.text).join('')
  return { text: `${lead}${text}${tail === '%' ? '%' : tail && ` ${tail}`}` }
}

function numberOf(part: string): WrittenNumber {
  if (DOUBTFUL.test(part)) return { fault: 'doubtful' }
  if (PLAIN.test(part)) return { text: grouped(part) }
  if (VIETNAMESE.test(part)) return { text: part }
  if (!ENGLISH.test(part)) return { fault: 'value' }
  const [whole = '', fraction] = part.replaceAll(',', '').split('.')
  return { text: grouped(whole) + (fraction ? `,${fraction}` : '') }
}

/** A number as it is written in Viet Nam, without what floating numbers add. */
export function vietnamese(number: number): string {
  const [whole = '', fraction] = String(Number(number.toPrecision(12))).split('.')
  return grouped(whole) + (fraction ? `,${fraction}` : '')
}

function grouped(digits: string): string {
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/g, '.')
}
