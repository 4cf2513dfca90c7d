import type { Fact } from './given.ts'
import { tidy, type Offer } from './offers.ts'

export type Pair = { unit: string; one: number; other: number }

/** From the earlier to the later: only the later one offers it. */
export function changes(later: Fact, earlier: Fact, pairs: Pair[]): Offer[] {
  if (timeOf(later) <= timeOf(earlier)) return []
  return pairs.flatMap(({ unit, one, other }) => {
    const direction = one > other ? 'up' : 'down'
    const points = unit === '%' ? 'điểm %' : unit
    const facts: [Fact, Fact] = [later, earlier]
    const offers: Offer[] = [
      { role: 'change', unit: points, value: tidy(Math.abs(one - other)), direction, facts },
    ]
    if (other > 0)
      offers.push({
        role: 'change',
        unit: '%',
        value: tidy((Math.abs(one - other) / other) * 100),
        direction,
        facts,
      })
    if (other > 0 && one > other)
      offers.push({ role: 'change', unit: 'lần', value: tidy(one / other), direction, facts })
    if (other > 0)
      offers.push({
        role: 'change',
        unit: '',
        share: Math.abs(one - other) / other,
        direction,
        facts,
      })
    return offers
  })
}

/** One indicator of two places. */
export function differences(one: Fact, other: Fact, pairs: Pair[]): Offer[] {
  return pairs.flatMap(({ unit, one: a, other: b }) => {
    const direction = a > b ? 'up' : 'down'
    const points = unit === '%' ? 'điểm %' : unit
    const facts: [Fact, Fact] = [one, other]
    const offers: Offer[] = [
      { role: 'difference', unit: points, value: tidy(Math.abs(a - b)), direction, facts },
    ]
    if (b > 0 && a > b)
      offers.push({ role: 'difference', unit: 'lần', value: tidy(a / b), direction, facts })
    if (unit !== '%') offers.push({ role: 'sum', unit, value: tidy(a + b), facts })
    return offers
  })
}

/** A result against what was planned. */
export function ofTarget(result: Fact, target: Fact, pairs: Pair[]): Offer[] {
  return pairs.flatMap(({ unit, one, other }) => {
    const direction = one > other ? 'up' : 'down'
    const facts: [Fact, Fact] = [result, target]
    const offers: Offer[] = [
      {
        role: 'of target',
        unit: unit === '%' ? 'điểm %' : unit,
        value: tidy(Math.abs(one - other)),
        direction,
        facts,
      },
    ]
    if (other > 0)
      offers.push({ role: 'of target', unit: '%', value: tidy((one / other) * 100), facts })
    if (other > 0)
      offers.push({
        role: 'of target',
        unit: '%',
        value: tidy((Math.abs(one - other) / other) * 100),
        direction,
        facts,
      })
    return offers
  })
}

function timeOf(fact: Fact): string {
  return fact.figure.asOf ?? ''
}

/** Of two figures what is told in one unit. */
export function valuesOf(one: Fact, other: Fact): Pair[] {
  const pairs: Pair[] = []
  const [a, b] = [one.part ?? one.value, other.part ?? other.value]
  if (a !== undefined && b !== undefined && one.unit === other.unit)
    pairs.push({ unit: one.unit, one: a, other: b })
  if (one.percents[0] !== undefined && other.percents[0] !== undefined)
    pairs.push({ unit: '%', one: one.percents[0], other: other.percents[0] })
  return pairs
}
