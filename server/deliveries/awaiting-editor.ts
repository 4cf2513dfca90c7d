import type { Db } from '#db/database.ts'
import { PUBLISHED, type Reading, WAITS } from '#server/channels/channel.ts'
import { notesOf } from './notes.ts'

/** The key of the note that says when a delivery came out that had waited on its platform for a person there. */
export const CAME_OUT = 'came-out'

/**
 * What a reading says about a delivery that waits on its platform for a person there: once it is out, it waits no more.
 * It came out when the platform says, or when it was first read so.
 */
export async function noteReadings(
  db: Db,
  { deliveryId, readings }: { deliveryId: string; readings: Reading[] },
): Promise<void> {
  const [read] = readings.filter((one) => 'value' in one && one.metric === PUBLISHED)
  if (!read || !('value' in read) || read.value === 0) return
  const notes = notesOf(db, deliveryId)
  if (!(await notes.all())[WAITS]) return
  await notes.put(CAME_OUT, await momentOf(db, deliveryId, read))
  await notes.put(WAITS, '')
}

/** A date that an editor set before the post was even there is not when it came out. */
async function momentOf(
  db: Db,
  deliveryId: string,
  { since, asOf }: { since?: string; asOf: string },
): Promise<string> {
  const row = await db
    .selectFrom('deliveries')
    .select('doneAt')
    .where('id', '=', deliveryId)
    .executeTakeFirst()
  // Platforms count in whole seconds.
  const there = row?.doneAt?.slice(0, 19) ?? ''
  return since && since >= there && since <= asOf ? since : asOf
}
