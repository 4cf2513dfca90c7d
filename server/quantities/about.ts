import { wordAt } from './found.ts'
import type { About } from './quantity.ts'
import type { Reading } from './tokens.ts'

/** Words right before a number that say how near it is, two and three first. */
const BEFORE: Record<string, About> = {
  'không dưới': 'at least',
  'không quá': 'at most',
  'ít nhất': 'at least',
  'tối thiểu': 'at least',
  'nhiều nhất': 'at most',
  'cao nhất': 'at most',
  'tối đa': 'at most',
  'xấp xỉ': 'about',
  'ước khoảng': 'about',
  'ước chừng': 'about',
  'ước tính': 'about',
  'chưa đến': 'under',
  'chưa tới': 'under',
  'chưa đầy': 'under',
  'không đến': 'under',
  'không tới': 'under',
  'at least': 'at least',
  'at most': 'at most',
  'more than': 'over',
  'less than': 'under',
  'fewer than': 'under',
  gần: 'nearly',
  ngót: 'nearly',
  khoảng: 'about',
  chừng: 'about',
  độ: 'about',
  ước: 'about',
  '~': 'about',
  '≈': 'about',
  hơn: 'over',
  trên: 'over',
  quá: 'over',
  vượt: 'over',
  '>': 'over',
  dưới: 'under',
  '<': 'under',
  '≥': 'at least',
  '≤': 'at most',
  nearly: 'nearly',
  almost: 'nearly',
  about: 'about',
  around: 'about',
  approximately: 'about',
  over: 'over',
  above: 'over',
  under: 'under',
  below: 'under',
}
/** Words that may stand between such a word and its number. */
const BETWEEN = new Set(['là', 'có', 'đạt', 'được', 'về', 'bằng'])

/** How near a number is, and the token where that begins. */
export function aboutBefore(
  reading: Reading,
  first: number,
): { about: About; first: number } | undefined {
  for (const at of BETWEEN.has(wordAt(reading, first - 1)) ? [first, first - 1] : [first]) {
    const [one, two] = [wordAt(reading, at - 1), wordAt(reading, at - 2)]
    const pair = own(`${two} ${one}`)
    if (pair) return { about: pair, first: at - 2 }
    const single = at === first ? own(one) : undefined
    if (single) return { about: single, first: at - 1 }
  }
  return undefined
}

/** `10 xã trở lên`, "65% trở xuống". */
export function aboutAfter(reading: Reading, at: number): About | undefined {
  for (let on = at; on < at + 3; on += 1) {
    if (wordAt(reading, on) !== 'trở') continue
    if (wordAt(reading, on + 1) === 'lên') return 'at least'
    if (wordAt(reading, on + 1) === 'xuống') return 'at most'
  }
  return undefined
}

function own(words: string): About | undefined {
  return Object.hasOwn(BEFORE, words) ? BEFORE[words] : undefined
}
