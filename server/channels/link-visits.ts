import type { Metric, Reading, ScoredMetric, Visits } from './channel.ts'

/** Visits over the link or the code that a text carries, as our own site counts them: nobody types them. */
export const LINK_VISITS: Metric = {
  name: 'link-visits',
  label: { vi: 'Lượt mở đường dẫn hoặc quét mã QR', en: 'Visits by link or QR code' },
}

/**
 * How they enter the score where nobody else counts. What is common for a commune is our own judgement until eight
 * items of its own say better.
 */
export const SCORED_LINK_VISITS: ScoredMetric = {
  name: 'link-visits',
  label: { vi: 'Lượt mở đường dẫn hoặc quét mã QR', en: 'Visits by link or QR code' },
  component: 'response',
  type: 'count',
  value: LINK_VISITS.name,
  prior: { mu: Math.log(10), sigma: 1.5 },
}

/** @param metric what the channel calls them. Nothing where nothing was counted, which is not 0. Pure. */
export function readLinkVisits(metric: string, { link, asOf }: Visits): Reading[] {
  if (link === undefined) return []
  const definition = 'link visits counted by our site'
  return [{ metric, value: link, asOf, definition, grade: 'B' }]
}
