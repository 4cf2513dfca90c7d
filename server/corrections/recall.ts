import type { Db } from '#db/database.ts'
import { enqueue } from '#server/queue.ts'

/**
 * A figure has ended: what waits with it is no longer covered by its approval, which sending looks at by itself;
 * what is already in somebody's hands is marked for them.
 */
export async function recallFigure(db: Db, { figureId }: { figureId: string }): Promise<void> {
  const rows = await db
    .selectFrom('figureUses')
    .select('messageId')
    .distinct()
    .where('figureId', '=', figureId)
    .execute()
  for (const { messageId } of rows) enqueue('arrange', { messageId })
}
