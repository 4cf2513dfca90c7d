import type { Db } from '#db/database.ts'
import { liesIn } from '#db/rows.ts'
import { record } from '#server/audit/audit.ts'
import { getChannel } from '#server/channels/registry.ts'
import type { Account } from '#server/people/accounts.ts'
import { may, type Role } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { changingPlan, getDraftable } from './plans.ts'

/** Somebody who can post by hand, and say that it was done. */
export type Hand = { id: string; name: string; placeCode: string; placeName: string }

/** Who may confirm what was handed over. */
const ROLES: Role[] = ['officer', 'operator']

/** The people of a place and below it whom something can be given to, nearest first; as many as asked for. */
export async function listHands(
  db: Db,
  { placePath, limit }: { placePath: string; limit: number },
): Promise<Hand[]> {
  const rows = await hands(db)
    .where(liesIn('places.path', placePath))
    .orderBy('places.path')
    .orderBy('accounts.name')
    .limit(limit)
    .execute()
  return rows.map(({ type, place, path: _, ...row }) => ({
    ...row,
    placeName: row.placeCode === 'VN' ? place : `${type} ${place}`,
  }))
}

/** @throws RefusedError: a platform takes it without a hand, or the person is not of that place or below */
export async function refuseHand(
  db: Db,
  { assigneeId, to }: { assigneeId: string; to: { channel: string; placeCode: string }[] },
): Promise<void> {
  if (to.some(({ channel }) => getChannel(channel).confirms !== 'posted'))
    throw new RefusedError('plans.noHandNeeded')
  const hand = await hands(db).where('accounts.id', '=', assigneeId).executeTakeFirst()
  const codes = hand?.path.split('/') ?? []
  if (!hand || to.some(({ placeCode }) => !codes.includes(placeCode)))
    throw new RefusedError('plans.notThere')
}

/** Gives what is posted by hand to a person, or to nobody; also while it is in somebody's hands already. */
export async function assign(
  db: Db,
  { id, assigneeId, by }: { id: string; assigneeId: string | null; by: Account },
): Promise<void> {
  await changingPlan(db, id, async (trx) => {
    const plan = await trx
      .selectFrom('plans')
      .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
      .leftJoin('deliveries', 'deliveries.id', 'plans.id')
      .select(['messageId', 'channel', 'placeCode', 'state'])
      .where('plans.id', '=', id)
      .where('plans.removedAt', 'is', null)
      .executeTakeFirst()
    if (!plan) throw new RefusedError('plans.notYours')
    const { campaign } = await getDraftable(trx, { messageId: plan.messageId, by })
    if (!may(by, 'messages.draft', campaign)) throw new RefusedError('plans.notYours')
    if (plan.state && !OPEN.includes(plan.state)) throw new RefusedError('plans.goneOut')
    if (assigneeId) await refuseHand(trx, { assigneeId, to: [plan] })
    await trx.updateTable('plans').set({ assigneeId }).where('id', '=', id).execute()
    await record(trx, { by: by.id, action: 'assigned', subject: id, detail: { assigneeId } })
  })
}

const OPEN = ['planned', 'handed over']

function hands(db: Db) {
  return db
    .selectFrom('accounts')
    .innerJoin('places', 'places.code', 'accounts.placeCode')
    .select(['accounts.id', 'accounts.name', 'placeCode', 'type', 'places.name as place', 'path'])
    .where('disabledAt', 'is', null)
    .where('role', 'in', ROLES)
}
