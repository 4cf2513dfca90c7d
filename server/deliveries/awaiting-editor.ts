import type { Db } from '#db/database.ts'
import { PUBLISHED, type Reading, WAITS } from '#server/channels/channel.ts'
import { notesOf } from './notes.ts'

/** What a reading says about a delivery that waits on its platform for a person there: once it is out, it waits no more. */
export async function noteReadings(
  db: Db,
  { deliveryId, readings }: { deliveryId: string; readings: Reading[] },
): Promise<void> {
  const isOut = readings.some((one) => one.metric === PUBLISHED && 'value' in one && one.value > 0)
  if (isOut) await notesOf(db, deliveryId).put(WAITS, '')
}
