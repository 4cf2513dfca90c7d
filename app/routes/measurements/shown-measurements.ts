import { shownScreenshot } from '#app/routes/screenshots/shown-screenshot.ts'
import type { Language } from '#app/words/i18n.ts'
import type { Db } from '#server/database.ts'
import type { DeliveryRow } from '#server/deliveries/deliveries.ts'
import { listMeasured, type MeasuredMetric } from '#server/measurements/measured.ts'
import { listNextReadings } from '#server/measurements/next-reading.ts'
import { listMeasurable } from '#server/measurements/possible.ts'
import { COUNTED_IN_HAND, isReadable } from '#server/measurements/readable.ts'
import type { Account } from '#server/people/accounts.ts'
import { listScreenshots } from '#server/screenshots/screenshots.ts'
import { listLinked } from '#server/visits/linked.ts'

/** The numbers of some deliveries as the pages show them, and how each can be measured, by delivery. */
export async function shownMeasurements(
  db: Db,
  { deliveries, by, language }: { deliveries: DeliveryRow[]; by: Account; language: Language },
) {
  const measured = await listMeasured(db, { deliveries })
  const counted = deliveries.filter(({ channel }) => COUNTED_IN_HAND.includes(channel))
  const linked = await listLinked(db, { deliveryIds: counted.map(({ id }) => id) })
  const next = await listNextReadings(db, { deliveries, linked })
  const sent = await listScreenshots(db, { deliveryIds: deliveries.map(({ id }) => id) })
  return deliveries.map((row) => ({
    out: row.state === 'confirmed' || isMeasured(measured.get(row.id) ?? []),
    metrics: (measured.get(row.id) ?? []).map((metric) => shownMetric(metric, language)),
    screenshots: screenshotsOf(measured.get(row.id) ?? []).map((id) =>
      shownScreenshot(`/deliveries/${row.id}`, sent.get(id))!,
    ),
    measuring: {
      id: row.id,
      verbs: listMeasurable(row, { by, linked: linked.has(row.id) }),
      next: next.get(row.id),
      reads: isReadable(row, linked.has(row.id)),
    },
  }))
}

/** In a person's hands, and somebody has come over its link. */
function isMeasured(metrics: MeasuredMetric[]): boolean {
  return metrics.some(({ last }) => last)
}

/** Of the numbers that stand now; several of them may have been on one screen. */
function screenshotsOf(metrics: MeasuredMetric[]): string[] {
  return [...new Set(metrics.flatMap(({ last }) => last?.screenshotId ?? []))]
}

function shownMetric({ name, label, share, last }: MeasuredMetric, language: Language) {
  return { name, label: label[language], share, last }
}
