import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { lock } from '#db/lock.ts'
import { record } from '#server/audit/audit.ts'
import { instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { may, type Verb } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { figureRow, findFigure, keepFigures, type Figure, type NewFigure } from './figures.ts'

/**
 * Puts a corrected figure in the place of one: whatever uses the old one is flagged.
 * @returns the id of the new one
 * @throws RefusedError: not of the actor's place, no reason given, ended already, or the new one is refused
 */
export async function replaceFigure(
  db: Db,
  { id, by, why, figure }: { id: string; by: Account; why: string; figure: NewFigure },
): Promise<string> {
  const successor = figureRow(figure, by)
  await end(db, { id, by, why, ended: 'replaced', successor })
  return successor.id
}

/** Takes a figure back: it is wrong, or its source took it back. @throws RefusedError as `replaceFigure` */
export async function withdrawFigure(
  db: Db,
  { id, by, why }: { id: string; by: Account; why: string },
): Promise<void> {
  await end(db, { id, by, why, ended: 'withdrawn' })
}

type Ending = {
  id: string
  by: Account
  why: string
  ended: NonNullable<Figure['ended']>
  successor?: Figure
}

async function end(db: Db, { id, by, why, ended, successor }: Ending): Promise<void> {
  if (!why.trim()) throw new RefusedError('figures.needsWhy')
  await inTransaction(db, async (trx) => {
    await lock(trx, `figure:${id}`)
    const figure = await findOwn(trx, { id, by })
    if (figure.ended) throw new RefusedError('figures.ended')
    if (successor) await keepFigures(trx, [successor])
    const words = { endedWhy: why.trim(), successorId: successor?.id ?? null }
    await trx
      .updateTable('figures')
      .set({ ended, endedBy: by.id, endedAt: instant(), ...words })
      .where('id', '=', id)
      .execute()
    await record(trx, { by: by.id, action: `figure-${ended}`, subject: id, detail: words })
  })
}

/** Says that a person has compared a figure with its source. @throws RefusedError: not of the place, or who added it */
export async function verifyFigure(db: Db, { id, by }: { id: string; by: Account }): Promise<void> {
  const figure = await findOwn(db, { id, by, verb: 'figures.verify' })
  if (figure.createdBy === by.id) throw new RefusedError('figures.ownFigure')
  if (figure.ended) throw new RefusedError('figures.ended')
  await db
    .updateTable('figures')
    .set({ verifiedBy: by.id, verifiedAt: instant() })
    .where('id', '=', id)
    .where('verifiedAt', 'is', null)
    .execute()
}

async function findOwn(
  db: Db,
  { id, by, verb = 'figures.add' }: { id: string; by: Account; verb?: Verb },
): Promise<Figure> {
  const figure = await findFigure(db, { id, by })
  if (!figure || !may(by, verb, figure)) throw new RefusedError('figures.notYours')
  return figure
}
