import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import type { Schema } from '#db/schema.ts'
import { instant, toWallClock } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'

/** A number with its source and date. Never changed once it is added: what was approved keeps its figures. */
export type Figure = Selectable<Schema['figures']>

export type NewFigure = Pick<Figure, 'indicator' | 'value' | 'unit' | 'source' | 'asOf' | 'link'>

const AS_OF = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** True for a year, a month or a day of the calendar: `2025`, `2025-06`, `2025-06-30`. */
export function isAsOf(date: string): boolean {
  const first = `${date}-01-01`.slice(0, 10)
  const time = Date.parse(`${first}T00:00:00Z`)
  return AS_OF.test(date) && !Number.isNaN(time) && instant(time).slice(0, 10) === first
}

/** Adds a figure to the actor's place. @throws RefusedError: not an officer; source or date missing; a date to come */
export async function addFigure(
  db: Db,
  { by, ...figure }: NewFigure & { by: Account },
): Promise<string> {
  if (!may(by, 'figures.add', by)) throw new RefusedError('figures.notYours')
  if (!figure.source.trim()) throw new RefusedError('figures.needsSource')
  if (!isAsOf(figure.asOf)) throw new RefusedError('figures.needsDate')
  const today = toWallClock(instant()).date
  if (figure.asOf > today.slice(0, figure.asOf.length)) throw new RefusedError('figures.dateToCome')
  const id = newId()
  const row = { id, placeCode: by.placeCode, createdBy: by.id, createdAt: instant() }
  await db
    .insertInto('figures')
    .values({ ...row, ...figure })
    .execute()
  return id
}

/** The figures a place may use: its own, and those of the places it lies in; the newest first. */
export async function listFigures(db: Db, { by }: { by: Account }): Promise<Figure[]> {
  return db
    .selectFrom('figures')
    .selectAll()
    .where('placeCode', 'in', by.placePath.split('/'))
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
}

/** The figures of these ids, in the order of the ids. */
export async function listFiguresById(db: Db, ids: string[]): Promise<Figure[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('figures').selectAll().where('id', 'in', ids).execute()
  return ids.flatMap((id) => rows.filter((row) => row.id === id))
}

/** The figures an officer may put into a message: those of the place, and those that already stand in it. */
export async function listUsableFigures(
  db: Db,
  { used, by }: { used: string[]; by: Account },
): Promise<Figure[]> {
  const own = await listFigures(db, { by })
  const known = new Set(own.map(({ id }) => id))
  const others = await listFiguresById(
    db,
    used.filter((id) => !known.has(id)),
  )
  return [...others, ...own]
}
