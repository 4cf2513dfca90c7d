import { scaled, type ReadNumber } from './literals.ts'
import type { Token } from './tokens.ts'
import { GAP, HALF, ONES, own, readGroup, whole, withDecimals, type Group } from './word-groups.ts'

const SCALES: Record<string, number> = {
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tr: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
}

/** The number that begins here, in digits, words or both: `2 triệu 500 nghìn`, "sáu nghìn không trăm năm mươi tám". */
export function readNumber(tokens: Token[], from: number): ReadNumber | undefined {
  const first = readGroup(tokens, from)
  if (!first) return
  const number = withDecimals(tokens, first) ?? first
  return withScales(tokens, number)
}

const AFTER_RATIO = new Set(['lệ', 'trọng', 'suất', 'giá', 'phú'])

/** "năm 2024 tỷ lệ hộ nghèo": no milliard. */
function scaleAt(tokens: Token[], at: number): number | undefined {
  const isRatio =
    /^t[ỷỉ]$/u.test(tokens[at]?.low ?? '') && AFTER_RATIO.has(tokens[at + 1]?.low ?? '')
  return isRatio ? undefined : own(SCALES, tokens[at]?.low)
}

/** What follows in falling scales: "hai triệu năm trăm nghìn", `12 nghìn tỷ`, "hai nghìn tư", "ba tỷ rưỡi". */
function withScales(tokens: Token[], first: Group): ReadNumber {
  let number: ReadNumber = first
  let group: Group | undefined = first
  let total = 0
  let last = Infinity
  while (group) {
    const scale = scaleAt(tokens, group.end)
    if (scale === undefined) break
    const sum = scale > last ? total + group.value : group.value
    total = scale > last ? scaled(sum, scale) : total + scaled(sum, scale)
    const step = scaled(scale > last ? 1 : group.step, scale)
    number = { ...first, decimals: group.decimals, value: total, step, end: group.end + 1 }
    last = scale
    const again = scaleAt(tokens, number.end)
    if (again !== undefined && again > scale) {
      total = scaled(total, again)
      number = { ...number, value: total, step: scaled(step, again), end: number.end + 1 }
      last = again
    }
    const rest = restAfter(tokens, number, last)
    if (!rest) break
    if (!('group' in rest)) return rest.number
    group = rest.group
    if (scaleAt(tokens, group.end) === undefined)
      return { ...number, value: total + group.value, step: group.step, end: group.end }
  }
  return number
}

function restAfter(
  tokens: Token[],
  number: ReadNumber,
  scale: number,
): { group: Group } | { number: ReadNumber } | undefined {
  const word = tokens[number.end]?.low ?? ''
  if (HALF.has(word)) {
    const value = number.value + scale / 2
    return { number: { ...number, value, step: scale / 2, end: number.end + 1 } }
  }
  if (GAP.has(word)) {
    const ones = own(ONES, tokens[number.end + 1]?.low)
    if (ones === undefined) return
    return { group: whole(ones, { end: number.end + 2, inWords: number.inWords }) }
  }
  const colloquial = word === 'tư' || word === 'mốt' || word === 'lăm'
  if (colloquial) {
    const value = number.value + (ONES[word]! * scale) / 10
    return { number: { ...number, value, step: scale / 10, end: number.end + 1 } }
  }
  const group = readGroup(tokens, number.end)
  if (!group) return
  const next = scaleAt(tokens, group.end)
  const goesOn = next !== undefined && (next < scale || scale === 1e3)
  if (goesOn) return { group }
  if (!group.inWords) return
  if (!group.isBare) return { group }
  if (tokens[number.end]!.low === 'năm' || next !== undefined) return
  const value = number.value + (group.value * scale) / 10
  return { number: { ...number, value, step: scale / 10, end: group.end } }
}
