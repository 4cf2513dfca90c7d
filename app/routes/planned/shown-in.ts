import { shown } from '#app/routes/deliveries/shown.ts'
import type { Language } from '#app/words/i18n.ts'
import type { DeliveryRow } from '#server/deliveries/deliveries.ts'

/** A delivery as a month shows it: little, for there are many. */
export function shownIn(row: DeliveryRow, language: Language) {
  const { id, headline, destination, channel, state, dueAt } = shown(row, language)
  return { id, headline, destination, channel, dueAt, state }
}
