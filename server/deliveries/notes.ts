import type { Db } from '#db/database.ts'
import type { Notes } from '#server/channels/channel.ts'
import { instant } from '#server/clock.ts'

/** What a channel writes down of a delivery while it delivers it; kept before `put` resolves. */
export function notesOf(db: Db, deliveryId: string): Notes {
  return {
    all: async () => {
      const rows = await db
        .selectFrom('deliveryNotes')
        .select(['key', 'value'])
        .where('deliveryId', '=', deliveryId)
        .execute()
      return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
    },
    put: async (key, value) => {
      const at = instant()
      await db
        .insertInto('deliveryNotes')
        .values({ deliveryId, key, value, at })
        .onConflict((on) => on.columns(['deliveryId', 'key']).doUpdateSet({ value, at }))
        .execute()
    },
  }
}
