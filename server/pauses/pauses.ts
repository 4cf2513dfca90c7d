import { z } from 'zod'
import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { instant } from '#server/clock.ts'

/** A time in which nothing goes out; rows wait, nothing is lost. */
export type Pause = {
  id: string
  why: 'restored'
  since: string
  /** When the backup was taken that this installation was restored from. */
  takenAt: string
}

/** The place of a pause that holds for the whole installation. */
const EVERYWHERE = 'VN'

const Detail = z.object({ takenAt: z.iso.datetime() })

/** True while nothing may be claimed, looked for or sent again. One small query: asked for each batch, in its transaction. */
export async function isPaused(db: Db): Promise<boolean> {
  return (await findPause(db)) !== undefined
}

/** The pause that holds for the whole installation now. */
export async function findPause(db: Db): Promise<Pause | undefined> {
  const row = await db
    .selectFrom('pauses')
    .select(['id', 'why', 'detail', 'since'])
    .where('endedAt', 'is', null)
    .where('placePath', '=', EVERYWHERE)
    .orderBy('since')
    .executeTakeFirst()
  if (!row) return undefined
  const { detail, ...pause } = row
  return { ...pause, ...Detail.parse(JSON.parse(detail)) }
}

/** Pauses the whole installation from now on. @returns the pause */
export async function pauseAll(
  db: Db,
  { why, takenAt, by }: Pick<Pause, 'why' | 'takenAt'> & { by: string },
): Promise<string> {
  const id = newId()
  const detail = JSON.stringify({ takenAt } satisfies z.infer<typeof Detail>)
  const row = { id, placePath: EVERYWHERE, why, detail, since: instant(), by }
  await db
    .insertInto('pauses')
    .values({ ...row, endedAt: null, endedBy: null })
    .execute()
  return id
}

/** Ends every pause of the whole installation: one restored from a paused one has two. */
export async function endPauses(db: Db, { by }: { by: string }): Promise<void> {
  await db
    .updateTable('pauses')
    .set({ endedAt: instant(), endedBy: by })
    .where('endedAt', 'is', null)
    .where('placePath', '=', EVERYWHERE)
    .execute()
}
