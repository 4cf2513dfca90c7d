import type { Channel, Metric, ScoredMetric } from '#server/channels/channel.ts'
import { LINK_VISITS, readLinkVisits, SCORED_LINK_VISITS } from '#server/channels/link-visits.ts'

/** How one way of posting by hand differs from the others. */
type Differences = Pick<Channel, 'label' | 'maxCharacters' | 'compose'> &
  Partial<
    Pick<Channel, 'settings' | 'faults' | 'parts' | 'paper' | 'remarks' | 'instead' | 'scored'>
  > & { metrics?: Metric[] }

/**
 * A channel whose text or paper a person takes at its time, and says afterwards where it went. No platform is asked:
 * its numbers are typed, each with the grade of what it was read from, but for the visits over its link.
 */
export function handChannel({
  settings = [],
  metrics = [],
  scored = [],
  ...differences
}: Differences): Channel {
  return {
    settings,
    leadMs: 0,
    confirms: 'posted',
    metrics: [...metrics, LINK_VISITS],
    scored: [...scored, SCORED_LINK_VISITS],
    ...differences,
    deliver: async () => ({ known: 'handed-over' }),
    count: (visits) => readLinkVisits(LINK_VISITS.name, visits),
  }
}

/** How often it was seen, as a person read it. */
export const VIEWS: Metric = {
  name: 'views',
  label: { vi: 'Lượt xem', en: 'Views' },
  byHand: 'D',
}

export const INTERACTIONS: Metric = {
  name: 'interactions',
  label: { vi: 'Lượt tương tác', en: 'Interactions' },
  byHand: 'D',
}

/** The rows of the published weights for what is posted by hand. @param x what counts as an interaction */
export function scoredByHand(x: string[]): ScoredMetric[] {
  return [
    {
      name: 'views',
      label: { vi: 'Lượt xem', en: 'Views' },
      component: 'attention',
      type: 'count',
      value: 'views',
      prior: { mu: Math.log(500), sigma: 1.2 },
    },
    {
      name: 'response',
      label: { vi: 'Tương tác trên lượt xem', en: 'Interactions per view' },
      component: 'response',
      type: 'rate',
      x,
      n: 'views',
      prior: { a: 8, b: 192, mu: Math.log(0.04 / 0.96), sigma: 0.5 },
    },
  ]
}
