import type { Quantity } from '#server/quantities/quantity.ts'
import { canon } from './canon.ts'
import type { Candidate } from './candidates.ts'
import type { Claim } from './claims.ts'
import type { Fact } from './given.ts'
import type { Context } from './context.ts'
import type { ReasonCode } from './reasons.ts'
import { isOf, isPartOf } from './times.ts'
import { changeBefore } from './wording.ts'

export function timeDiffers(
  { facts, role }: Candidate,
  claim: Claim,
  { sentence, before, facts: all }: Context,
): ReasonCode | undefined {
  const [fact] = facts
  const isPair = facts.length > 1
  const said = isPair ? claim.dates : claim.date ? [claim.date] : []
  const change = changeBefore(claim.lead, claim.tail)
  const isSpan =
    claim.dates.length > 1 &&
    change.kind !== 'none' &&
    !claim.dates.some(({ start }) => start >= claim.quantity.end)
  if (change.kind === 'from' && isEarlier(fact, all)) return
  for (const date of said) {
    if (isSpan && claim.dates.some((one) => fact.times.some((time) => isOf(one, time)))) continue
    const times = facts.flatMap((one) => one.times)
    if (times.length === 0) continue
    const lead = sentence.text.slice(Math.max(0, date.start - 20), date.start)
    if (!times.some((time) => isOf(date, time) && isPartOf(lead, time))) return 'time'
  }
  if (said.length > 0 || isPair || role === 'whole') return
  const series = all.filter((other) => isOfSeries(other, fact))
  if (series.length === 0) return
  const inherited =
    before.findLast(({ quantities }) => quantities.some(isDate))?.quantities.filter(isDate) ?? []
  if (inherited.length > 0)
    return inherited.some((date) => fact.times.some((time) => isOf(date, time)))
      ? undefined
      : 'time'
  const isNewest = series.every(({ times }) => (times[0] ?? '') <= (fact.times[0] ?? ''))
  return isNewest || changeBefore(claim.lead, claim.tail).kind === 'from' ? undefined : 'time'
}

/** "Năm 2024 … từ 26,8% xuống còn 18,4%": the date is that of the later one. */
function isEarlier(fact: Fact, all: Fact[]): boolean {
  return all.some(
    (other) => isOfSeries(other, fact) && (other.times[0] ?? '') > (fact.times[0] ?? ''),
  )
}

function isOfSeries(one: Fact, other: Fact): boolean {
  return (
    one !== other &&
    one.indicator.canonical === other.indicator.canonical &&
    canon(one.place ?? '') === canon(other.place ?? '')
  )
}

function isDate({ kind, date }: Quantity): boolean {
  return date !== undefined && (kind === 'date' || kind === 'year')
}
