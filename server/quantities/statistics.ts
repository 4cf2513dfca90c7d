import { aboutBefore } from './about.ts'
import { isUnitWord } from './counted-nouns.ts'
import { wordAt, words, type Found } from './found.ts'
import type { ReadNumber } from './literals.ts'
import { readNumber } from './number-words.ts'
import { digitOf, own } from './word-groups.ts'
import { romanValue } from './marks.ts'
import type { Reading } from './tokens.ts'
import { FUNCTION_WORDS, unitAt } from './units.ts'

/** How much or how many: `78,7`, "từ 4 đến 5%", "hai nghìn tư", "gấp đôi", "hàng nghìn". */
export function statistic(reading: Reading, at: number): Found | undefined {
  return times(reading, at) ?? vague(reading, at) ?? roman(reading, at) ?? amount(reading, at)
}

const TIMES: Record<string, number> = { đôi: 2, rưỡi: 1.5 }

function times(reading: Reading, at: number): Found | undefined {
  if (wordAt(reading, at) !== 'gấp') return
  const next = ['hơn', 'gần', 'khoảng', 'tới', 'đến'].includes(wordAt(reading, at + 1))
    ? at + 2
    : at + 1
  const named = own(TIMES, wordAt(reading, next))
  const said = named
    ? { value: named, end: next + 1, decimals: 0, step: 1, inWords: true }
    : readNumber(reading.tokens, next)
  if (!said || said.value > 1000) return
  const beyond = wordAt(reading, said.end) === 'lần' ? said.end + 1 : said.end
  const { value, decimals, step, inWords } = said
  const about = aboutBefore(reading, next)?.about
  const near = about && next > at + 1 ? { about } : {}
  return { kind: 'statistic', value, decimals, step, inWords, unit: 'lần', beyond, ...near }
}

const ROUND: Record<string, number> = {
  chục: 10,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
}

/** "hàng nghìn", "vài chục", "mấy trăm": from one to nine of them. */
function vague(reading: Reading, at: number): Found | undefined {
  const word = wordAt(reading, at)
  if (!['hàng', 'vài', 'mấy', 'nhiều'].includes(word)) return
  const round = own(ROUND, wordAt(reading, at + 1))
  if (!round) return
  const more = own(ROUND, wordAt(reading, at + 2)) ?? 1
  const by = round * more
  const value = word === 'vài' || word === 'mấy' ? 2 * by : by
  const beyond = at + (more > 1 ? 3 : 2)
  return {
    kind: 'statistic',
    value,
    upTo: 10 * by - 1,
    step: by,
    about: 'about',
    inWords: true,
    beyond,
  }
}

function roman(reading: Reading, at: number): Found | undefined {
  const { written, kind } = reading.tokens[at]!
  if (kind !== 'word' || !/^[IVXLC]{2,}$/.test(written) || !isUnitWord(wordAt(reading, at + 1)))
    return
  return { kind: 'statistic', value: romanValue(written), beyond: at + 1 }
}

const DASHES = words('- – — đến tới')

function amount(reading: Reading, at: number): Found | undefined {
  const number = readNumber(reading.tokens, at)
  if (!number || !isSaid(reading, at, number)) return
  const { value, decimals, step, inWords } = number
  const found: Found = { kind: 'statistic', value, decimals, step, inWords, beyond: number.end }
  return withRange(reading, at, found)
}

/** `1-1,5%`, "từ 4 đến 5%", `4%-5%`. */
function withRange(reading: Reading, at: number, found: Found): Found {
  const sign = unitAt(reading, found.beyond)
  const from =
    sign?.isSign || wordAt(reading, at - 1) === 'từ' ? (sign?.end ?? found.beyond) : found.beyond
  for (const middle of new Set([found.beyond, from])) {
    if (!DASHES.has(wordAt(reading, middle))) continue
    const last = readNumber(reading.tokens, middle + 1)
    if (!last || last.value <= found.value!) continue
    if (middle !== found.beyond && unitAt(reading, last.end)?.unit !== sign?.unit) continue
    const isWord = reading.tokens[middle]!.kind === 'word'
    if (isWord && wordAt(reading, at - 1) !== 'từ' && middle !== found.beyond) continue
    const decimals = Math.max(found.decimals!, last.decimals)
    return {
      ...found,
      ...scaledAlike(found, last),
      decimals,
      step: Math.min(found.step!, last.step),
      beyond: last.end,
    }
  }
  return found
}

/** `2-3 triệu`: the scale is said once. */
function scaledAlike(found: Found, last: ReadNumber): Pick<Found, 'value' | 'upTo'> {
  const scale =
    found.step! < last.step && last.value >= 1000 * found.value!
      ? 10 ** (Math.floor(Math.log10(last.step) / 3) ** 1)
      : 1
  const by = scale > 1 ? 1000 ** Math.round(Math.log10(last.step) / 3) : 1
  return { value: found.value! * by, upTo: last.value }
}

const ONLY = words('chỉ duy đúng vẻn còn thêm')
const NOT_THINGS = words('bên mặt tay mẹ má lăng mươi em tôi chân')
const SURE = words('gần hơn khoảng trên dưới chỉ cả có còn thêm với gồm đủ được')

/** In words a number may be another word: "năm" a year, "ba" a father, "một" only says of which kind. */
function isSaid(reading: Reading, at: number, { inWords, end }: ReadNumber): boolean {
  if (!inWords) return true
  const [first, next] = [reading.tokens[at]!, reading.tokens[end]]
  if (isName(reading, at, end)) return false
  if (end > at + 1) return true
  const follows = next?.kind === 'word' && /^\p{Ll}/u.test(next.written) ? next.low : ''
  const isSign = next?.written === '%' || follows === 'phần' || follows === 'điểm'
  const before = wordAt(reading, at - 1)
  if (first.low === 'một') return isOne(reading, at, follows)
  if (first.low === 'năm') return isFive(before, follows)
  if (isSign || isUnitWord(follows)) return true
  if (!follows || FUNCTION_WORDS.has(follows))
    return SURE.has(before) && first.low !== 'ba' && first.low !== 'mười'
  return !NOT_THINGS.has(follows)
}

function isName(reading: Reading, at: number, end: number): boolean {
  const isCapital = (token = { written: '' }) => /^\p{Lu}/u.test(token.written)
  return isCapital(reading.tokens[at]) && isCapital(reading.tokens[end])
}

function isOne(reading: Reading, at: number, follows: string): boolean {
  const [before, earlier] = [wordAt(reading, at - 1), wordAt(reading, at - 2)]
  if (!isUnitWord(follows) || ['phần', 'cách', 'bộ', 'loại'].includes(follows)) return false
  if (wordAt(reading, at + 2) === 'duy') return true
  return (
    ONLY.has(before) ||
    (before === 'có' && ONLY.has(earlier)) ||
    (before === 'nhất' && earlier === 'duy')
  )
}

const YEARLY = words(
  'mỗi một các những từng hàng hằng trong theo đầu cuối giữa cả nhiều mấy qua hết đến tới lúc nay',
)
const AFTER_YEAR = words('học qua nay trước sau tới đó này nào ngoái tháng ngày sinh')

function isFive(before: string, follows: string): boolean {
  if (YEARLY.has(before) || AFTER_YEAR.has(follows) || digitOf(before) > 0 || /\d$/.test(before))
    return false
  return isUnitWord(follows)
}
