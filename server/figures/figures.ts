import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import type { Schema } from '#db/schema.ts'
import { instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'

/** A number with its source and date. Never changed once it is added: what was approved keeps its figures. */
export type Figure = Selectable<Schema['figures']>

export type NewFigure = Pick<Figure, 'indicator' | 'value' | 'unit' | 'source' | 'asOf' | 'link'>

/** A year, a month or a day: `2025`, `2025-06`, `2025-06-30`. */
export const AS_OF = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** Adds a figure to the actor's place. @throws RefusedError: not an officer; source or date missing; a date to come */
export async function addFigure(
  db: Db,
  { by, ...figure }: NewFigure & { by: Account },
): Promise<string> {
  if (!may(by, 'figures.add', by)) throw new RefusedError('figures.notYours')
  if (!figure.source.trim()) throw new RefusedError('figures.needsSource')
  if (!AS_OF.test(figure.asOf)) throw new RefusedError('figures.needsDate')
  if (figure.asOf > instant().slice(0, figure.asOf.length))
    throw new RefusedError('figures.dateToCome')
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
