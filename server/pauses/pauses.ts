import { z } from 'zod'
import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { instant } from '#server/clock.ts'

/** Why people stop the publishing of a place. */
export const WHYS = ['mourning', 'disaster', 'other'] as const

/** A time in which nothing goes out in a place and below it; rows wait, nothing is lost. */
export type Pause = { id: string; placePath: string; since: string; by: string } & (Restored | Told)

/** This installation was restored from a backup; `takenAt` is when that was taken. */
type Restored = { why: 'restored'; takenAt: string }

/** People stopped a place, and their words why. */
type Told = { why: (typeof WHYS)[number]; words: string }

export type Restoration = Extract<Pause, Restored>
export type Stop = Extract<Pause, Told>

/** The place of a pause that holds for the whole installation. */
const EVERYWHERE = 'VN'

const RestoredDetail = z.object({ takenAt: z.iso.datetime() })
const ToldDetail = z.object({ words: z.string() })

/** Every pause that holds now, the oldest first. One small query: asked for each batch, in its transaction. */
export async function listPauses(db: Db): Promise<Pause[]> {
  const rows = await db
    .selectFrom('pauses')
    .select(['id', 'placePath', 'why', 'detail', 'since', 'by'])
    .where('endedAt', 'is', null)
    .orderBy('since')
    .execute()
  return rows.map(({ why, detail, ...pause }) =>
    why === 'restored'
      ? { ...pause, why, ...RestoredDetail.parse(JSON.parse(detail)) }
      : { ...pause, why, ...ToldDetail.parse(JSON.parse(detail)) },
  )
}

/** The first pause that holds in a place: its own, or one of a place it lies in. Pure. */
export function pauseAt<Held extends { placePath: string }>(
  pauses: Held[],
  placePath: string,
): Held | undefined {
  return pauses.find((pause) => `${placePath}/`.startsWith(`${pause.placePath}/`))
}

/** True of a pause after a restoration: until it ends nothing may be claimed, looked for or sent again. */
export function isRestoration(pause: Pause): pause is Restoration {
  return pause.why === 'restored'
}

/** True of a pause that people made. */
export function isStop(pause: Pause): pause is Stop {
  return pause.why !== 'restored'
}

/** True while the whole installation waits, restored from a backup. */
export async function isRestored(db: Db): Promise<boolean> {
  return (await findRestoration(db)) !== undefined
}

/** The pause of an installation that was restored from a backup. */
export async function findRestoration(db: Db): Promise<Restoration | undefined> {
  return (await listPauses(db)).find(isRestoration)
}

/** Pauses the whole installation from now on. @returns the pause */
export async function pauseAll(
  db: Db,
  { why, takenAt, by }: Restored & { by: string },
): Promise<string> {
  const detail = JSON.stringify({ takenAt } satisfies z.infer<typeof RestoredDetail>)
  return begin(db, { placePath: EVERYWHERE, why, detail, by })
}

/** Pauses a place and all below it from now on. @returns the pause */
export async function pausePlace(
  db: Db,
  { words, ...pause }: Told & { placePath: string; by: string },
): Promise<string> {
  const detail = JSON.stringify({ words } satisfies z.infer<typeof ToldDetail>)
  return begin(db, { ...pause, detail })
}

/** Ends the pauses of a restored installation: one restored from a paused one has two. Those of places go on. */
export async function endPauses(db: Db, { by }: { by: string }): Promise<void> {
  await db
    .updateTable('pauses')
    .set({ endedAt: instant(), endedBy: by })
    .where('endedAt', 'is', null)
    .where('why', '=', 'restored')
    .execute()
}

/** Ends one pause of a place. */
export async function endPause(db: Db, { id, by }: { id: string; by: string }): Promise<void> {
  await db
    .updateTable('pauses')
    .set({ endedAt: instant(), endedBy: by })
    .where('id', '=', id)
    .execute()
}

type Begun = Pick<Pause, 'placePath' | 'why' | 'by'> & { detail: string }

async function begin(db: Db, pause: Begun): Promise<string> {
  const id = newId()
  await db
    .insertInto('pauses')
    .values({ ...pause, id, since: instant(), endedAt: null, endedBy: null })
    .execute()
  return id
}
