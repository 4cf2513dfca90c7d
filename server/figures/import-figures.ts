import { inTransaction, type Db } from '#db/database.ts'
import { lock } from '#db/lock.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { folded } from '#server/places/folded.ts'
import { RefusedError } from '#server/refused.ts'
import type { Finding } from './check.ts'
import { listConflicts } from './conflicts.ts'
import { keyed } from './figure-keys.ts'
import { figureRow, keepFigures, listFigures, type Figure, type NewFigure } from './figures.ts'

/** What a file would do: the figures it adds, how many stand there already, and which would not agree. */
export type ImportPreview = { added: Figure[]; there: number; conflicts: Finding[] }

/** What `importFigures` would do. Writes nothing. @throws RefusedError as it does */
export async function previewImport(
  db: Db,
  { by, rows }: { by: Account; rows: NewFigure[] },
): Promise<ImportPreview> {
  const { kept, added } = await newFigures(db, { by, rows })
  const isNew = new Set(added.map(({ id }) => id))
  const conflicts = listConflicts([...added, ...kept])
  return {
    ...{ added, there: rows.length - added.length },
    conflicts: conflicts.filter(({ figureIds }) => figureIds.some((id) => isNew.has(id))),
  }
}

/**
 * Adds every figure of a file to the actor's place, or none of them; those that stand there are passed by, so that
 * the same file again adds nothing.
 * @returns how many were new @throws RefusedError: not an officer; source or date missing; a date to come
 */
export async function importFigures(
  db: Db,
  { by, rows }: { by: Account; rows: NewFigure[] },
): Promise<{ added: number; there: number }> {
  return inTransaction(db, async (trx) => {
    await lock(trx, `figures ${by.placeCode}`)
    const { added } = await newFigures(trx, { by, rows })
    await keepFigures(trx, added)
    return { added: added.length, there: rows.length - added.length }
  })
}

async function newFigures(db: Db, { by, rows }: { by: Account; rows: NewFigure[] }) {
  if (!may(by, 'figures.add', by)) throw new RefusedError('figures.notYours')
  const kept = await listFigures(db, { by })
  const given = rows.map((row) => figureRow(row, by))
  return { kept, added: notIn(kept, given) }
}

/** Those that say what no other says: of indicator, place, date, value, unit and publisher. */
function notIn(kept: Figure[], rows: Figure[]): Figure[] {
  const seen = new Set<string>()
  return [...keyed(kept), ...keyed(rows)].flatMap(({ figure, key }, at) => {
    const said = [key, folded(figure.unit), figure.value, folded(figure.publisher)].join('|')
    if (seen.has(said)) return []
    seen.add(said)
    return at < kept.length ? [] : [rows[at - kept.length]!]
  })
}
