/** Two surveys of one place, in percent. */
export type Change = { before: number; after: number }

/**
 * How far the campaign's change exceeds the comparison's, in percentage points (difference in differences).
 * Without a comparison `points` is the change observed and `compared` is false: nothing says the campaign caused it.
 */
export function difference({ campaign, comparison }: { campaign: Change; comparison?: Change }): {
  points: number
  compared: boolean
} {
  const observed = campaign.after - campaign.before
  if (!comparison) return { points: observed, compared: false }
  return { points: observed - (comparison.after - comparison.before), compared: true }
}
