import type { Db } from '#db/database.ts'
import { instant } from '#server/clock.ts'

/** Whether a link is one that opens a list to be left, or was. */
export async function findLeaver(db: Db, word: string): Promise<'listed' | 'left' | undefined> {
  const row = await db
    .selectFrom('pressContacts')
    .select('removedAt')
    .where('word', '=', word)
    .executeTakeFirst()
  if (!row) return undefined
  return row.removedAt ? 'left' : 'listed'
}

/** Takes the person whose link it is off the list; twice is once. @returns false where it is nobody's link */
export async function leave(db: Db, word: string): Promise<boolean> {
  if (!(await findLeaver(db, word))) return false
  await db
    .updateTable('pressContacts')
    .set({ removedAt: instant(), removedBy: null, removedWhy: '' })
    .where('word', '=', word)
    .where('removedAt', 'is', null)
    .execute()
  return true
}
