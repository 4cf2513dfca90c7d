import { readInteger } from '#server/speech/numbers.ts'
import { left, type Found, type Place } from '#server/speech/reading.ts'
import { isCounted } from './counted.ts'
import { END, LITERAL, readLiteral } from './literals.ts'

const RATIO = new RegExp(String.raw`^(${LITERAL})\s?/\s?(${LITERAL})${END}(?!/)`, 'u')
/** Fixed: round the clock, every day. */
const ROUND_THE_CLOCK = /^(24)\/(24|7)(?![\d/])/
/** Words after which `a/b` is an address: how it is said is the custom of the place. */
const AFTER_ADDRESS = /(?<!\p{L})(?:số|số nhà|nhà|ngõ|ngách|hẻm|kiệt|đường|thửa|tờ)\s+$/iu
/** Words before a part of a whole, and after one. */
const AFTER_SHARE = /(?<!\p{L})(?:chiếm|quá|hơn|gần|khoảng|hết|còn|giảm|tăng)\s+$/iu
const OF_WHOLE =
  /^\s+(?:tổng|số|diện tích|dân số|quãng|chặng|thời gian|giá trị|sản lượng|khối lượng|chiều|đường|dân cư|địa bàn|kinh phí|vốn|nguồn|ngân sách|còn lại|của|trong)(?!\p{L})/iu
const ROUND: Record<string, string> = {
  24: 'hai mươi tư trên hai mươi tư',
  7: 'hai mươi tư trên bảy',
}
const PARTS: Record<string, string> = { 4: 'tư' }

/** N7: what is no date is a part of a whole (`2/3 diện tích`) or so many of so many (`108/126 xã`). */
export function ratio(place: Place): Found | undefined {
  const { rest, before, region } = place
  const fixed = ROUND_THE_CLOCK.exec(rest)
  if (fixed) return { length: fixed[0].length, spoken: ROUND[fixed[2]!]!, number: 'figure' }
  const [written, one, many] = RATIO.exec(rest) ?? []
  if (!written) return
  if (AFTER_ADDRESS.test(before)) return left(written, 'ratio')
  if (isPart(place, { written, one: one!, many: many! })) {
    const spoken = `${readInteger(one!, region)} phần ${PARTS[many!] ?? readInteger(many!, region)}`
    return { length: written.length, spoken, number: 'figure' }
  }
  if (mayBeDate(one!, many!) && !isCounted(rest.slice(written.length)))
    return left(written, 'ratio')
  return ofSoMany(place, { written, one: one!, many: many! })
}

type Pair = { written: string; one: string; many: string }

function isPart({ rest, before }: Place, { written, one, many }: Pair): boolean {
  if (!/^\d{1,2}$/.test(one) || !/^\d{1,2}$/.test(many)) return false
  if (Number(one) >= Number(many) || Number(many) > 10 || Number(many) < 2) return false
  const after = rest.slice(written.length)
  return OF_WHOLE.test(after) || (AFTER_SHARE.test(before) && !isCounted(after))
}

function mayBeDate(one: string, many: string): boolean {
  if (!/^\d{1,2}$/.test(one) || !/^\d{1,2}$/.test(many)) return false
  return Number(one) >= 1 && Number(one) <= 31 && Number(many) >= 1 && Number(many) <= 12
}

function ofSoMany({ region }: Place, { written, one, many }: Pair): Found {
  const said = [readLiteral(one, region), readLiteral(many, region)]
  if (!said[0] || !said[1]) return left(written, 'number')
  const doubt = said[0].doubt ?? said[1].doubt
  const spoken = `${said[0].spoken} trên ${said[1].spoken}`
  return { length: written.length, spoken, number: 'figure', ...(doubt && { doubt }) }
}
