/** How numbers are said: `north` says linh and nghìn, `south` lẻ and ngàn. */
export type Region = 'north' | 'south'

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const WORDS = {
  north: { thousand: 'nghìn', gap: 'linh' },
  south: { thousand: 'ngàn', gap: 'lẻ' },
} as const

/** Digits as a whole number: `6058` is "sáu nghìn không trăm năm mươi tám". Of any length; zeros in front are not said. */
export function readInteger(digits: string, region: Region): string {
  const significant = digits.replace(/^0+(?=\d)/, '')
  if (significant === '0') return DIGITS[0]
  return readBillions(significant, region)
}

/** One by one: a telephone number, a code. */
export function readDigits(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)]).join(' ')
}

/**
 * A whole part and what stands after the comma: one digit or two are a number, with a zero in front or three and more
 * they are said one by one. A zero that is written is said.
 */
export function readDecimal(whole: string, fraction: string, region: Region): string {
  const apart = fraction.startsWith('0') || fraction.length > 2
  const said = apart ? readDigits(fraction) : readInteger(fraction, region)
  return `${readInteger(whole, region)} phẩy ${said}`
}

/** Every nine digits once more "tỷ". */
function readBillions(digits: string, region: Region): string {
  if (digits.length <= 9) return readGroups(digits, region)
  const [high, low] = [digits.slice(0, -9), digits.slice(-9)]
  const said = `${readBillions(high, region)} tỷ`
  return Number(low) === 0 ? said : `${said} ${readGroups(low, region)}`
}

/** Up to nine digits in groups of three; a group of nothing is not said. */
function readGroups(digits: string, region: Region): string {
  const units = ['', WORDS[region].thousand, 'triệu']
  const groups = digits.match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? []
  return groups
    .map((group, at) => ({ group, unit: units[groups.length - 1 - at]! }))
    .filter(({ group }) => Number(group) > 0)
    .map(({ group, unit }) => `${readGroup(group, region)} ${unit}`.trim())
    .join(' ')
}

/** One to three digits; three are said with their hundreds, though there be none. */
function readGroup(group: string, region: Region): string {
  const [ones, tens, hundreds] = [...group].reverse().map(Number)
  const said = hundreds === undefined ? [] : [`${DIGITS[hundreds]} trăm`]
  return [...said, ...readTens(tens, ones!, region)].join(' ')
}

function readTens(tens: number | undefined, ones: number, region: Region): string[] {
  if (tens === undefined) return [DIGITS[ones]!]
  if (tens === 0) return ones === 0 ? [] : [WORDS[region].gap, DIGITS[ones]!]
  const said = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`
  if (ones === 0) return [said]
  return [said, readOnes(tens, ones)]
}

function readOnes(tens: number, ones: number): string {
  if (ones === 5) return 'lăm'
  if (tens > 1 && ones === 1) return 'mốt'
  if (tens > 1 && ones === 4) return 'tư'
  return DIGITS[ones]!
}
