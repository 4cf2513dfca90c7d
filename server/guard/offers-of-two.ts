import { canon } from './canon.ts'
import type { Fact } from './given.ts'
import { apart, each, nested } from './offers-apart.ts'
import { changes, differences, ofTarget, valuesOf } from './offers-of-series.ts'
import type { Offer } from './offers.ts'

/** What two figures yield together: changes, differences, shares, sums. */
export function ofTwo(one: Fact, other: Fact): Offer[] {
  const pairs = valuesOf(one, other)
  const isAtOne = canon(one.place ?? '') === canon(other.place ?? '')
  if (pairs.length === 0) return isAtOne && !one.isTarget && !other.isTarget ? each(one, other) : []
  const isGoal = one.isTarget !== other.isTarget
  const isSameThing =
    (isGoal
      ? isWithin(other, one) || isWithin(one, other) || isMostly(other, one)
      : bare(one) === bare(other)) && one.direction === other.direction
  const isSamePlace = canon(one.place ?? '') === canon(other.place ?? '')
  if (!isSameThing)
    return isSamePlace && !one.isTarget && !other.isTarget
      ? [...nested(one, other), ...apart(one, other), ...each(one, other)]
      : []
  if (one.isTarget !== other.isTarget)
    return isSamePlace && !one.isTarget ? ofTarget(one, other, pairs) : []
  if (isSamePlace) return changes(one, other, pairs)
  return differences(one, other, pairs)
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

/** A plan is seldom told in the words of its result: most of them are enough where the unit is one. */
function isMostly(one: Fact, other: Fact): boolean {
  const words = bare(other)
  const { core } = one.indicator
  const shared = core.filter((word) => words.includes(` ${word} `)).length
  return one.unit === other.unit && shared >= 2 && shared >= core.length * 0.6
}

/** Every word of the one is a word of the other. */
function isWithin(one: Fact, other: Fact): boolean {
  const words = bare(other)
  return one.indicator.core.every((word) => words.includes(` ${word} `))
}
