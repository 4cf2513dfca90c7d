import { aboutBefore } from './about.ts'
import { isUnitWord } from './counted-nouns.ts'
import { wordAt, words, type Found } from './found.ts'
import type { ReadNumber } from './literals.ts'
import { readNumber } from './number-words.ts'
import { digitOf, isScale, own } from './word-groups.ts'
import type { Reading } from './tokens.ts'
import { unitAt } from './units.ts'

type Share = Found & { numerator: number; denominator: number }

const VULGAR: Record<string, [number, number]> = {
  '½': [1, 2],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '⅕': [1, 5],
  '⅘': [4, 5],
}
/** After "nửa" no share follows but a time. */
const NOT_HALF = words(
  'đầu cuối đêm ngày đời tháng năm thế chừng trên dưới này kia vời tiếng giờ buổi tuần',
)

/** Parts of a whole: `108/126`, "ba phần tư", "chín trên mười", "cứ mười xã thì chín", "một nửa", `¾`. */
export function share(reading: Reading, at: number): Found | undefined {
  return (
    vulgar(reading, at) ??
    every(reading, at) ??
    half(reading, at) ??
    parts(reading, at) ??
    ofSoMany(reading, at)
  )
}

function vulgar(reading: Reading, at: number): Share | undefined {
  const pair = own(VULGAR, wordAt(reading, at))
  return pair && shareOf(pair, { beyond: at + 1 })
}

function shareOf(
  [numerator, denominator]: [number, number],
  rest: Partial<Found> & { beyond: number },
): Share {
  return { kind: 'statistic', value: numerator, numerator, denominator, ...rest }
}

const THEN = words('thì có lại là được còn vẫn')
const ROUGHLY = words('khoảng gần hơn tới đến ít nhất')

/** "cứ mười xã thì có chín": of how many, and how many. */
function every(reading: Reading, at: number): Found | undefined {
  if (!['cứ', 'mỗi'].includes(wordAt(reading, at))) return
  const whole = readNumber(reading.tokens, at + 1)
  if (!whole || whole.value < 2) return
  const unit = unitAt(reading, whole.end)
  let next = unit?.end ?? whole.end
  for (let on = 0; on < 6 && !THEN.has(wordAt(reading, next)); on += 1) next += 1
  if (!THEN.has(wordAt(reading, next))) return
  while (THEN.has(wordAt(reading, next)) || ROUGHLY.has(wordAt(reading, next))) next += 1
  const about = aboutBefore(reading, next)?.about
  const part = readNumber(reading.tokens, next)
  if (!part || part.value > whole.value) return
  const { inWords } = whole
  const found = { unit: unit?.unit, beyond: part.end, first: at, inWords, ...(about && { about }) }
  return shareOf([part.value, whole.value], found)
}

function half(reading: Reading, at: number): Share | undefined {
  const from = wordAt(reading, at) === 'một' ? at + 1 : at
  if (isScale(wordAt(reading, from + 1))) return
  if (wordAt(reading, from) !== 'nửa' || NOT_HALF.has(wordAt(reading, from + 1))) return
  return shareOf([1, 2], { beyond: from + 1, first: at, inWords: true })
}

/** "ba phần tư", "chín phần mười". */
function parts(reading: Reading, at: number): Share | undefined {
  const part = readNumber(reading.tokens, at)
  if (!part || wordAt(reading, part.end) !== 'phần') return
  const word = wordAt(reading, part.end + 1)
  if (word === 'trăm' || word === 'nghìn' || word === 'ngàn') return
  const whole =
    word === 'tư' ? { value: 4, end: part.end + 2 } : readNumber(reading.tokens, part.end + 1)
  if (!whole || whole.value <= part.value || !part.inWords) return
  if (word === 'năm' && digitOf(word) !== 5) return
  return shareOf([part.value, whole.value], { beyond: whole.end, inWords: part.inWords })
}

/** `6.058/7.696`, `6.058 / 7.696 xã`, "chín trên mười xã", `108 trên tổng số 126`, `108 out of 126`. */
function ofSoMany(reading: Reading, at: number): Share | undefined {
  const part = readNumber(reading.tokens, at)
  if (!part) return
  const stroke = wordAt(reading, part.end) === '/'
  const from = stroke ? part.end + 1 : afterOf(reading, part)
  const whole = from === undefined ? undefined : readNumber(reading.tokens, from)
  if (!whole || (!stroke && part.value > whole.value)) return
  if (
    stroke &&
    wordAt(reading, whole.end) === '/' &&
    reading.tokens[whole.end + 1]?.kind === 'number'
  )
    return
  const unit = stroke ? undefined : unitAt(reading, part.end)?.unit
  const isUnit = unit !== undefined && isUnitWord(unit.split(' ')[0]!)
  return shareOf([part.value, whole.value], {
    beyond: whole.end,
    inWords: part.inWords,
    decimals: part.decimals,
    step: part.step,
    ...(isUnit && { unit }),
  })
}

/** The token after "trên", "trên tổng số", "trong số", "xã trên tổng số". */
function afterOf(reading: Reading, part: ReadNumber): number | undefined {
  const direct = afterOn(reading, part.end, true)
  if (direct !== undefined) return direct
  const unit = unitAt(reading, part.end)
  if (!unit || unit.isSign) return
  const total = afterOn(reading, unit.end, false)
  if (total !== undefined || wordAt(reading, unit.end) !== 'trên') return total
  const whole = readNumber(reading.tokens, unit.end + 1)
  const isSame = whole && unitAt(reading, whole.end)?.unit === unit.unit
  return isSame ? unit.end + 1 : undefined
}

function afterOn(reading: Reading, at: number, isDirect: boolean): number | undefined {
  const word = wordAt(reading, at)
  if (word === 'out' && wordAt(reading, at + 1) === 'of') return at + 2
  if (word === 'of') return isDirect ? at + 1 : undefined
  if (word !== 'trên' && word !== 'trong') return
  const total = ['tổng', 'số'].includes(wordAt(reading, at + 1))
  const isOf = word === 'trên' || readNumber(reading.tokens, at + 1) !== undefined
  if (!total) return isDirect && isOf ? at + 1 : undefined
  const both = wordAt(reading, at + 1) === 'tổng' && wordAt(reading, at + 2) === 'số'
  return both ? at + 3 : at + 2
}
