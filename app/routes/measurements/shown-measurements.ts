import { shownScreenshot } from '#app/routes/screenshots/shown-screenshot.ts'
import type { Language } from '#app/words/i18n.ts'
import type { Db } from '#server/database.ts'
import type { DeliveryRow } from '#server/deliveries/deliveries.ts'
import { listMeasured, type MeasuredMetric } from '#server/measurements/measured.ts'
import { isReadable, listNextReadings } from '#server/measurements/next-reading.ts'
import { listMeasurable } from '#server/measurements/possible.ts'
import type { Account } from '#server/people/accounts.ts'
import { listScreenshots } from '#server/screenshots/screenshots.ts'

/** The numbers of some deliveries as the pages show them, and how each can be measured, by delivery. */
export async function shownMeasurements(
  db: Db,
  { deliveries, by, language }: { deliveries: DeliveryRow[]; by: Account; language: Language },
) {
  const measured = await listMeasured(db, { deliveries })
  const next = await listNextReadings(db, { deliveries })
  const sent = await listScreenshots(db, { deliveryIds: deliveries.map(({ id }) => id) })
  return deliveries.map((row) => ({
    out: row.state === 'confirmed',
    metrics: (measured.get(row.id) ?? []).map((metric) => shownMetric(metric, language)),
    screenshots: screenshotsOf(measured.get(row.id) ?? []).map((id) =>
      shownScreenshot(`/deliveries/${row.id}`, sent.get(id))!,
    ),
    measuring: {
      id: row.id,
      verbs: listMeasurable(row, by),
      next: next.get(row.id),
      reads: isReadable(row),
    },
  }))
}

/** Of the numbers that stand now; several of them may have been on one screen. */
function screenshotsOf(metrics: MeasuredMetric[]): string[] {
  return [...new Set(metrics.flatMap(({ last }) => last?.screenshotId ?? []))]
}

function shownMetric({ name, label, share, last }: MeasuredMetric, language: Language) {
  return { name, label: label[language], share, last }
}
