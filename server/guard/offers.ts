import type { Fact } from './given.ts'
import type { Telling } from './values.ts'

/** One way in which a quantity may be true: what it would be of these figures. */
export type Candidate = {
  role: Role
  facts: [Fact, ...Fact[]]
  unit: string
  telling: Telling
  direction?: 'up' | 'down'
}

export type Role =
  | 'apart'
  | 'monthly'
  | 'each'
  | 'value'
  | 'whole'
  | 'rest'
  | 'change'
  | 'difference'
  | 'of target'
  | 'sum'
  | 'nested'

/** What figures yield, before it is compared. */
export type Offer = Omit<Candidate, 'telling'> & { value?: number; share?: number }

/** What one figure yields: itself, its parts, its whole and what is left. */
export function ofOne(fact: Fact): Offer[] {
  const offers: Offer[] = []
  const add = (role: Role, unit: string, value: number | undefined) => {
    if (value !== undefined) offers.push({ role, unit, value: tidy(value), facts: [fact] })
  }
  add('value', fact.unit, fact.value)
  add('value', fact.unit, fact.part)
  add('whole', fact.unit, fact.whole)
  if (fact.part !== undefined && fact.whole !== undefined)
    add('rest', fact.unit, fact.whole - fact.part)
  const isYearly = fact.per?.split('/').includes('năm')
  if (isYearly && fact.value !== undefined) add('monthly', fact.unit, fact.value / 12)
  for (const percent of fact.percents) {
    const isPoints = fact.figure.unit?.includes('điểm')
    add('value', isPoints ? 'điểm %' : '%', percent)
    if (!fact.direction && percent <= 100) add('rest', '%', 100 - percent)
    offers.push({
      role: 'value',
      unit: fact.unit === '%' ? '' : fact.unit,
      share: percent / 100,
      facts: [fact],
    })
    offers.push({
      role: 'rest',
      unit: fact.unit === '%' ? '' : fact.unit,
      share: 1 - percent / 100,
      facts: [fact],
    })
  }
  return offers
}

/** Without what floating point adds. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
