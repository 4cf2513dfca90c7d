import type { Outcome } from '#server/channels/channel.ts'
import type { Told } from '#server/destinations/rest.ts'
import type { Claimed } from './claim.ts'

/** A delivery that was tried, and what is known of it. */
export type Tried = { claimed: Claimed; outcome: Outcome }

/** What a group of tries told of each destination. */
export function toldOf(tried: Tried[]): Told[] {
  const groups = Map.groupBy(tried, ({ claimed }) => claimed.destination.id)
  return [...groups.values()].map((some) => {
    const outcomes = some.map(({ outcome }) => outcome)
    const rest = outcomes.map(restOf).reduce(longer, undefined)
    return { destination: some[0]!.claimed.destination, fared: faredOf(outcomes), rest }
  })
}

function faredOf(outcomes: Outcome[]): Told['fared'] {
  if (outcomes.some(({ known }) => known === 'confirmed' || known === 'handed-over')) return 'well'
  return outcomes.some(isFruitless) ? 'badly' : 'neither'
}

/** What says nothing of how well a destination answers. */
const OURS_OR_LIMITS = ['interrupted', 'no-time', 'papers', 'rate', 'quota', 'duplicate']

/** Nothing came of it, and it was not our doing. */
function isFruitless(outcome: Outcome): boolean {
  if (outcome.known !== 'unknown' && outcome.known !== 'retry') return false
  return !OURS_OR_LIMITS.includes(outcome.reason.code)
}

function restOf(outcome: Outcome): Told['rest'] {
  const ms = outcome.restMs ?? (isRate(outcome) ? outcome.afterMs : undefined)
  if (!ms) return undefined
  return { ms, reason: 'reason' in outcome ? outcome.reason : { code: 'rate' } }
}

function isRate(outcome: Outcome): outcome is Outcome & { known: 'retry' } {
  return outcome.known === 'retry' && outcome.reason.code === 'rate'
}

function longer(a: Told['rest'], b: Told['rest']): Told['rest'] {
  return (a?.ms ?? 0) >= (b?.ms ?? 0) ? a : b
}
