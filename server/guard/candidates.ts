import type { Quantity } from '#server/quantities/quantity.ts'
import { canon } from './canon.ts'
import type { Fact } from './given.ts'
import { tells, tellsShare, type Telling } from './values.ts'

/** One way in which a quantity may be true: what it would be of these figures. */
export type Candidate = {
  role: Role
  facts: [Fact, ...Fact[]]
  unit: string
  telling: Telling
  direction?: 'up' | 'down'
}

export type Role =
  'apart' | 'value' | 'whole' | 'rest' | 'change' | 'difference' | 'of target' | 'sum' | 'nested'

type Offer = Omit<Candidate, 'telling'> & { value?: number; share?: number }

/** The ways in which the figures yield this number, whatever its words say. */
export function candidatesOf(quantity: Quantity, facts: Fact[]): Candidate[] {
  const offers = [
    ...facts.flatMap(ofOne),
    ...facts.flatMap((fact) =>
      facts.flatMap((other) => (other === fact ? [] : ofTwo(fact, other))),
    ),
  ]
  return offers.flatMap((offer) => {
    const telling = tellingOf(quantity, offer)
    return telling
      ? [
          {
            role: offer.role,
            facts: offer.facts,
            unit: offer.unit,
            telling,
            ...(offer.direction && { direction: offer.direction }),
          },
        ]
      : []
  })
}

function tellingOf(quantity: Quantity, offer: Offer): Telling | undefined {
  const isShare = quantity.denominator !== undefined
  if (offer.share !== undefined) {
    if (isShare) return pairTells(quantity, offer) ?? tellsShare(quantity, offer.share)
    return undefined
  }
  if (isShare || offer.value === undefined) return undefined
  if (quantity.upTo !== undefined)
    return offer.value >= quantity.value && offer.value <= quantity.upTo && quantity.inWords
      ? 'near'
      : undefined
  return tells(quantity, quantity.value, offer.value)
}

/** `6.058/7.696` is told exactly or not at all. */
function pairTells(
  { numerator, denominator }: Quantity,
  { facts, role }: Offer,
): Telling | undefined {
  const { part, whole } = facts[0]
  if (part === undefined || whole === undefined) return undefined
  const told = role === 'rest' ? whole - part : part
  const by = Math.abs(denominator! - whole) < 1e-9 ? 1 : denominator! / whole
  return [1, 1e3, 1e6, 1e9].some((scale) => Math.abs(by * scale - 1) < 1e-9 || by === 1) &&
    Math.abs(numerator! - told * by) < 1e-6
    ? 'exact'
    : undefined
}

function ofOne(fact: Fact): Offer[] {
  const offers: Offer[] = []
  const add = (role: Role, unit: string, value: number | undefined) => {
    if (value !== undefined) offers.push({ role, unit, value: tidy(value), facts: [fact] })
  }
  add('value', fact.unit, fact.value)
  add('value', fact.unit, fact.part)
  add('whole', fact.unit, fact.whole)
  if (fact.part !== undefined && fact.whole !== undefined)
    add('rest', fact.unit, fact.whole - fact.part)
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

function ofTwo(one: Fact, other: Fact): Offer[] {
  const pairs = valuesOf(one, other)
  if (pairs.length === 0) return []
  const isGoal = one.isTarget !== other.isTarget
  const isSameThing =
    (isGoal ? isWithin(other, one) || isWithin(one, other) : bare(one) === bare(other)) &&
    one.direction === other.direction
  const isSamePlace = canon(one.place ?? '') === canon(other.place ?? '')
  if (!isSameThing)
    return isSamePlace && !one.isTarget && !other.isTarget
      ? [...nested(one, other), ...apart(one, other)]
      : []
  if (one.isTarget !== other.isTarget)
    return isSamePlace && !one.isTarget ? ofTarget(one, other, pairs) : []
  if (isSamePlace) return changes(one, other, pairs)
  return differences(one, other, pairs)
}

type Pair = { unit: string; one: number; other: number }

function valuesOf(one: Fact, other: Fact): Pair[] {
  const pairs: Pair[] = []
  const [a, b] = [one.part ?? one.value, other.part ?? other.value]
  if (a !== undefined && b !== undefined && one.unit === other.unit)
    pairs.push({ unit: one.unit, one: a, other: b })
  if (one.percents[0] !== undefined && other.percents[0] !== undefined)
    pairs.push({ unit: '%', one: one.percents[0], other: other.percents[0] })
  return pairs
}

/** The indicator without what makes it a target or names a year. */
function bare({ indicator }: Fact): string {
  return indicator.canonical
    .replaceAll(
      / (?:mục tiêu|kế hoạch|phấn đấu|dự kiến|chỉ tiêu|số|tổng|đến|năm|giao|\d+|tỷ lệ) /gu,
      ' ',
    )
    .replaceAll(/ (?:số|tổng|năm|đến|\d+|tỷ lệ) /gu, ' ')
}

/** Every word of the one is a word of the other. */
function isWithin(one: Fact, other: Fact): boolean {
  const words = bare(other)
  return one.indicator.core.every((word) => words.includes(` ${word} `))
}

function timeOf(fact: Fact): string {
  return fact.figure.asOf ?? ''
}

/** From the earlier to the later: only the later one offers it. */
function changes(later: Fact, earlier: Fact, pairs: Pair[]): Offer[] {
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

function differences(one: Fact, other: Fact, pairs: Pair[]): Offer[] {
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

function ofTarget(result: Fact, target: Fact, pairs: Pair[]): Offer[] {
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

/** Two indicators of one place and unit: how many times, how much more, and both together where neither is a part. */
function apart(one: Fact, other: Fact): Offer[] {
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
  return (
    cores[0].every((word) => cores[1].includes(word)) ||
    cores[1].every((word) => cores[0].includes(word))
  )
}

/** A part of another part: xã kiểu mẫu among xã đạt chuẩn. */
function nested(one: Fact, other: Fact): Offer[] {
  const [a, b] = [one.part ?? one.value, other.part ?? other.value]
  if (
    a === undefined ||
    b === undefined ||
    a >= b ||
    one.unit !== other.unit ||
    ['%', 'đồng', ''].includes(one.unit)
  )
    return []
  return [{ role: 'nested', unit: '%', value: tidy((a / b) * 100), facts: [one, other] }]
}

function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
