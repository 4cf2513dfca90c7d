import type { Fact } from './given.ts'
import { valuesOf } from './offers-of-series.ts'
import { tidy, type Offer } from './offers.ts'

/** Two indicators of one place and unit: how many times, how much more, and both together where neither is a part. */
export function apart(one: Fact, other: Fact): Offer[] {
  const facts: [Fact, Fact] = [one, other]
  return valuesOf(one, other).flatMap(({ unit, one: a, other: b }): Offer[] => {
    if (unit === '' || a === b) return []
    const direction = a > b ? 'up' : 'down'
    const isRate = unit === '%'
    const offers: Offer[] = [
      {
        role: 'apart',
        unit: isRate ? 'điểm %' : unit,
        value: tidy(Math.abs(a - b)),
        direction,
        facts,
      },
    ]
    if (a > b && b > 0)
      offers.push({ role: 'apart', unit: 'lần', value: tidy(a / b), direction, facts })
    if (!isRate && !isPartOfOther(one, other))
      offers.push({ role: 'apart', unit, value: tidy(a + b), facts })
    return offers
  })
}

/** All that the one says the other says too: xã kiểu mẫu are xã đạt chuẩn, and counted among them. */
function isPartOfOther(one: Fact, other: Fact): boolean {
  const cores = [one, other].map(({ indicator }) => indicator.core) as [string[], string[]]
  // Hộ cận nghèo are no hộ nghèo: the word sets them beside each other.
  if (cores[0].includes('cận') !== cores[1].includes('cận')) return false
  return (
    cores[0].every((word) => cores[1].includes(word)) ||
    cores[1].every((word) => cores[0].includes(word))
  )
}

/** A part of another part: xã kiểu mẫu among xã đạt chuẩn. */
export function nested(one: Fact, other: Fact): Offer[] {
  const [a, b] = [one.part ?? one.value, other.part ?? other.value]
  if (
    a === undefined ||
    b === undefined ||
    a >= b ||
    one.unit !== other.unit ||
    ['%', ''].includes(one.unit)
  )
    return []
  const facts: [Fact, Fact] = [one, other]
  const role = 'nested'
  return [
    { role, unit: '%', value: tidy((a / b) * 100), facts },
    { role, unit: one.unit, share: a / b, facts },
  ]
}

/** So much of the one for each of the other: đồng mỗi suất, người mỗi tổ. */
export function each(one: Fact, other: Fact): Offer[] {
  const [a, b] = [one.part ?? one.value, other.part ?? other.value]
  const isCount = !['%', 'đồng', '', 'điểm %'].includes(other.unit)
  if (a === undefined || !b || !isCount || one.unit === other.unit || one.unit === '%') return []
  const times = [one, other].map(({ figure }) => figure.asOf?.slice(0, 4) ?? '')
  if (times[0] && times[1] && times[0] !== times[1]) return []
  return [{ role: 'each', unit: one.unit, value: tidy(a / b), facts: [one, other] }]
}
