import { compoundAt } from './counted-nouns.ts'
import { wordAt, words } from './found.ts'
import type { Reading } from './tokens.ts'

export type Unit = {
  unit: string
  /** First token after it. */ end: number
  /** Belongs to what is written. */ isSign: boolean
}

const SIGNS: Record<string, string> = { '%': '%', '‰': '‰', '₫': 'đồng', $: 'USD' }
const MONEY: Record<string, string> = {
  đồng: 'đồng',
  đ: 'đồng',
  vnđ: 'đồng',
  vnd: 'đồng',
  usd: 'USD',
  euro: 'EUR',
  eur: 'EUR',
}
/** After "đồng" no money is meant. */
const NOT_MONEY = words('bào chí ruộng cỏ đội hồ phục')
const MEASURES = words('km m cm mm ha kg g mg l ml kwh kw mw kv hz w v')
const ENGLISH: Record<string, string> = {
  percent: '%',
  communes: 'xã',
  commune: 'xã',
  districts: 'huyện',
  district: 'huyện',
  provinces: 'tỉnh',
  province: 'tỉnh',
  households: 'hộ',
  household: 'hộ',
  people: 'người',
  persons: 'người',
  villages: 'thôn',
  wards: 'phường',
  dong: 'đồng',
  criteria: 'tiêu chí',
  students: 'học sinh',
  pupils: 'học sinh',
  times: 'lần',
  residents: 'người',
  workers: 'lao động',
  hectares: 'ha',
  delegates: 'đại biểu',
}
/** Words that do not say what is counted. */
export const FUNCTION_WORDS = words(
  'tại ở của và đến tới là các có sẽ vừa này nhằm với trong cho để từ do theo được đã hằng hàng âm dương vào trên khi ' +
    'thì mà lúc hoặc nhân sau trước vì bởi cùng như so không chưa còn cũng nên hay tăng giảm đạt bằng chiếm gồm bị ' +
    'nếu những mỗi một đang vẫn lên xuống về qua nữa trở rồi nhưng mới thuộc đó kia ấy ra đối phẩy đều cả lại',
)

/** What is counted or measured right after a number. */
export function unitAt(reading: Reading, at: number): Unit | undefined {
  const [first, second, third] = [0, 1, 2].map((on) => wordAt(reading, at + on)) as [
    string,
    string,
    string,
  ]
  if (Object.hasOwn(SIGNS, first)) return { unit: SIGNS[first]!, end: at + 1, isSign: true }
  if (first === 'phần' && second === 'trăm') return { unit: '%', end: at + 2, isSign: true }
  if (first === 'phần' && (second === 'nghìn' || second === 'ngàn'))
    return { unit: '‰', end: at + 2, isSign: true }
  if (first === 'điểm' && second === '%') return { unit: 'điểm %', end: at + 2, isSign: true }
  if (first === 'điểm' && second === 'phần' && third === 'trăm')
    return { unit: 'điểm %', end: at + 3, isSign: true }
  if (first === 'percentage' && second.startsWith('point'))
    return { unit: 'điểm %', end: at + 2, isSign: true }
  return measure(reading, at) ?? thing(reading, at)
}

function measure(reading: Reading, at: number): Unit | undefined {
  const word = wordAt(reading, at)
  if (word === '.' && wordAt(reading, at + 1) === 'đ')
    return { unit: 'đồng', end: at + 2, isSign: false }
  const isMoney = word !== 'đồng' || !NOT_MONEY.has(wordAt(reading, at + 1))
  if (isMoney && Object.hasOwn(MONEY, word))
    return { unit: MONEY[word]!, end: at + 1, isSign: false }
  if (!MEASURES.has(word)) return
  const next = reading.tokens[at + 1]
  const power =
    next && !next.spaced ? { '2': '²', '²': '²', '3': '³', '³': '³' }[next.written] : undefined
  return { unit: word + (power ?? ''), end: at + (power ? 2 : 1), isSign: false }
}

function thing(reading: Reading, at: number): Unit | undefined {
  const token = reading.tokens[at]
  if (token?.kind !== 'word' || FUNCTION_WORDS.has(token.low)) return
  if (Object.hasOwn(ENGLISH, token.low))
    return { unit: ENGLISH[token.low]!, end: at + 1, isSign: false }
  const compound = compoundAt((on) => wordAt(reading, at + on))
  if (compound) return { unit: compound.join(' '), end: at + compound.length, isSign: false }
  if (!/^\p{Ll}/u.test(token.written)) return
  return { unit: token.low, end: at + 1, isSign: false }
}

const EACH = words('mỗi một từng hàng hằng')
const CLAUSE_END = words(', . ; : ! ? ( )')

/** What so many fall to: `/năm`, "mỗi năm" right after or elsewhere in the clause. */
export function perAt(
  reading: Reading,
  { first, at }: { first: number; at: number },
): string | undefined {
  const parts: string[] = []
  let index = at
  while (wordAt(reading, index) === '/' && reading.tokens[index + 1]?.kind === 'word') {
    const compound = compoundAt((on) => wordAt(reading, index + 1 + on))
    parts.push(compound?.join(' ') ?? wordAt(reading, index + 1))
    index += 1 + (compound?.length ?? 1)
  }
  if (parts.length > 0) return parts.join('/')
  return eachAfter(reading, at) ?? yearly(reading, { first, at })
}

function eachAfter(reading: Reading, at: number): string | undefined {
  const from = wordAt(reading, at) === 'trên' ? at + 1 : at
  if (!EACH.has(wordAt(reading, from)) || (from === at && wordAt(reading, at) === 'một')) return
  const compound = compoundAt((on) => wordAt(reading, from + 1 + on))
  return (
    compound?.join(' ') ??
    (reading.tokens[from + 1]?.kind === 'word' ? wordAt(reading, from + 1) : undefined)
  )
}

/** "mỗi năm", "hằng năm" in the same clause. */
function yearly(
  reading: Reading,
  { first, at }: { first: number; at: number },
): string | undefined {
  for (const step of [1, -1]) {
    for (let on = 0, index = step > 0 ? at : first - 1; on < 8; on += 1, index += step) {
      const token = reading.tokens[index]
      if (!token || token.kind === 'line' || token.kind === 'number' || CLAUSE_END.has(token.low))
        break
      const isPeriod = ['năm', 'tháng', 'ngày', 'tuần', 'quý'].includes(token.low)
      if (isPeriod && EACH.has(wordAt(reading, index - 1)) && wordAt(reading, index - 1) !== 'một')
        return token.low
    }
  }
  return undefined
}
