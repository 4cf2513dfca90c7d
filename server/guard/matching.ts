import { canon } from './canon.ts'
import type { Candidate } from './candidates.ts'
import type { Claim } from './claims.ts'
import type { Context } from './context.ts'
import { strangePlace } from './places.ts'
import type { ReasonCode } from './reasons.ts'
import { indicatorDiffers } from './same-indicator.ts'
import { timeDiffers } from './same-time.ts'
import { isOfOtherPeriod, isOfOthers, isOverYears, isPer, isUnit } from './same-unit.ts'
import { wordingDiffers } from './same-wording.ts'

/** The first thing in which a claim differs from what the figures say; undefined where it says the same. */
export function differenceOf(
  candidate: Candidate,
  claim: Claim,
  context: Context,
): ReasonCode | undefined {
  if (!isUnit(candidate, claim) || isOfOthers(candidate, claim)) return 'unit'
  if (isOfOtherThing(candidate, claim, context)) return 'unit'
  if (!isPer(candidate, claim) || isOfOtherPeriod(candidate, context)) return 'per'
  if (isOverYears(candidate, claim, context)) return 'per'
  return (
    indicatorDiffers(candidate, claim, context) ??
    placeDiffers(candidate, context) ??
    timeDiffers(candidate, claim, context) ??
    wordingDiffers(candidate, claim, context)
  )
}

/** "1.240 Tổ" where another figure counts tổ: its capital hides the unit. */
function isOfOtherThing(
  { facts }: Candidate,
  { quantity, after }: Claim,
  { facts: all }: Context,
): boolean {
  if (quantity.unit !== '') return false
  return all.some(
    ({ unit }) => unit !== '' && unit !== facts[0].unit && after.startsWith(canon(unit)),
  )
}

function placeDiffers({ facts, role }: Candidate, { mentions }: Context): ReasonCode | undefined {
  if (role === 'difference' || role === 'sum') {
    const strange = mentions.some((mention) =>
      facts.every(({ place }) => strangePlace([mention], place)),
    )
    return strange ? 'place' : undefined
  }
  return strangePlace(mentions, facts[0].place) ? 'place' : undefined
}
