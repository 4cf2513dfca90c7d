import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { groupsOf } from '#db/groups.ts'
import { newId, newKey } from '#db/id.ts'
import { isOneOf } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import { instant, toWallClock } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { isWithin } from '#server/places/places.ts'
import { RefusedError } from '#server/refused.ts'
import { geographyOf, isAsOf } from './as-of.ts'
import { numbersOf } from './written-value.ts'

/** A number with its source and date. Never changed once it is added: what was approved keeps its figures. */
export type Figure = Selectable<Schema['figures']>

type Required = 'indicator' | 'value' | 'unit' | 'publisher' | 'asOf'
type Optional =
  | 'about'
  | 'aboutCode'
  | 'period'
  | 'kind'
  | 'document'
  | 'link'
  | 'published'
  | 'accessed'
  | 'quote'
  | 'geography'
  | 'standard'
  | 'numerator'
  | 'denominator'

export type NewFigure = Pick<Figure, Required> & Partial<Pick<Figure, Optional>>

/** Adds a figure to the actor's place. @throws RefusedError: not an officer; source or date missing; a date to come */
export async function addFigure(
  db: Db,
  { by, ...figure }: NewFigure & { by: Account },
): Promise<string> {
  if (!may(by, 'figures.add', by)) throw new RefusedError('figures.notYours')
  const row = figureRow(figure, by)
  await keepFigures(db, [row])
  return row.id
}

/** Adds several, all or none. @throws RefusedError as `addFigure` */
export async function addFigures(
  db: Db,
  { figures, by }: { figures: NewFigure[]; by: Account },
): Promise<void> {
  if (!may(by, 'figures.add', by)) throw new RefusedError('figures.notYours')
  const rows = figures.map((figure) => figureRow(figure, by))
  await inTransaction(db, (trx) => keepFigures(trx, rows))
}

/** Keys are short, so that they can stand in texts: one that is taken already is drawn again. */
export async function keepFigures(db: Db, rows: Figure[]): Promise<void> {
  for (const some of groupsOf(rows, 500)) {
    const kept = await db
      .insertInto('figures')
      .values(some)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('id')
      .execute()
    const there = new Set(kept.map(({ id }) => id))
    const left = some.filter(({ id }) => !there.has(id))
    await keepFigures(
      db,
      left.map((row) => ({ ...row, key: newKey() })),
    )
  }
}

/** A figure as it is kept. @throws RefusedError: source or date missing, a date to come */
export function figureRow(figure: NewFigure, by: Account): Figure {
  const { publisher, asOf, value } = figure
  if (!publisher.trim()) throw new RefusedError('figures.needsSource')
  if (!isAsOf(asOf)) throw new RefusedError('figures.needsDate')
  const today = toWallClock(instant()).date
  const isResult = (figure.kind ?? 'result') === 'result'
  if (isResult && asOf > today.slice(0, asOf.length)) throw new RefusedError('figures.dateToCome')
  const told = Object.fromEntries(
    Object.entries(figure).filter(([, given]) => given !== undefined),
  ) as NewFigure
  return {
    ...{ about: '', aboutCode: null, period: null, kind: 'result', document: '', link: '' },
    ...{ published: null, accessed: null, quote: '', standard: null },
    ...{ geography: geographyOf(asOf), ...numbersOf(value), ...told },
    ...{ id: newId(), key: newKey(), placeCode: by.placeCode },
    ...{ verifiedBy: null, verifiedAt: null, createdBy: by.id, createdAt: instant() },
    ...{ ended: null, endedBy: null, endedAt: null, endedWhy: '', successorId: null },
  }
}

/** The figures in use that a place may use: its own, and those of the places it lies in; the newest first. */
export async function listFigures(db: Db, { by }: { by: Account }): Promise<Figure[]> {
  return db
    .selectFrom('figures')
    .selectAll()
    .where('placeCode', 'in', by.placePath.split('/'))
    .where('ended', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
}

/** A figure, ended or not, of the person's place, of one it lies in, or of one that lies in it. */
export async function findFigure(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<(Figure & { placePath: string }) | undefined> {
  const figure = await db
    .selectFrom('figures')
    .innerJoin('places', 'places.code', 'figures.placeCode')
    .selectAll('figures')
    .select('places.path as placePath')
    .where('figures.id', '=', id)
    .executeTakeFirst()
  if (!figure) return undefined
  const { placePath } = figure
  return isWithin(by.placePath, placePath) || isWithin(placePath, by.placePath) ? figure : undefined
}

/** The figures of these ids, in the order of the ids. */
export async function listFiguresById(db: Db, ids: string[]): Promise<Figure[]> {
  return listFiguresBy(db, 'id', ids)
}

/** The figures of these keys, in the order of the keys. */
export async function listFiguresByKey(db: Db, keys: string[]): Promise<Figure[]> {
  return listFiguresBy(db, 'key', keys)
}

async function listFiguresBy(db: Db, column: 'id' | 'key', names: string[]): Promise<Figure[]> {
  if (names.length === 0) return []
  const rows = await db
    .selectFrom('figures')
    .selectAll()
    .where(isOneOf(db, column, names))
    .execute()
  const byName = new Map(rows.map((row) => [row[column], row]))
  return names.flatMap((name) => byName.get(name) ?? [])
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
