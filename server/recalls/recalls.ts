import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { isOneOf } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import { isOwn, refuseUndescribed, refuseUnsourced } from '#server/approvals/approvals.ts'
import { sealAll } from '#server/approvals/seal.ts'
import { record } from '#server/audit/audit.ts'
import { instant } from '#server/clock.ts'
import { changing } from '#server/messages/changing.ts'
import { findMessage, type Message } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import type { SentPicture } from '#server/pictures/pictures.ts'
import { listPlanned } from '#server/plans/planned.ts'
import { freeSlot } from '#server/plans/plans.ts'
import { enqueueAll } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'
import { listStanding, samePictures, type Standing } from './standing.ts'

export type Recall = Selectable<Schema['recalls']> & { name: string }

/** Out, on its way, or in somebody's hands: people may have seen it, as they have what its platform has named before that. */
export const SEEN = ['sending', 'confirmed', 'handed over', 'unknown'] as const

/** What is out in one place: what would stand there, and `before`, what does. */
export type Correctable = Standing & {
  id: string
  destination: { id: string; name: string; channel: string }
  dueAt: string
  before: Standing
}

/**
 * Takes a message back wherever it is: what waits stays here, what is out is taken down, by the platform or by a person.
 * `words` stand on the public page. @throws RefusedError: not the actor's, no words, nothing planned
 */
export async function withdrawEverywhere(
  db: Db,
  { messageId, words, by }: { messageId: string; words: string; by: Account },
): Promise<string> {
  const recallId = newId()
  const acts = await changing(db, messageId, async (trx) => {
    const message = await getMessage(trx, { messageId, by })
    if (!may(by, 'deliveries.direct', message.campaign)) throw new RefusedError('recalls.notYours')
    if (!words.trim()) throw new RefusedError('recalls.needsWords')
    const rows = await listRows(trx, messageId)
    if (rows.length === 0) throw new RefusedError('recalls.nothingOut')
    await keepWaiting(trx, rows)
    const out = rows.filter(isSeen).map(({ id }) => ({ id, text: null, pictures: null }))
    await add(trx, {
      id: recallId,
      messageId,
      kind: 'withdraw',
      words: words.trim(),
      by,
      acts: out,
    })
    return out
  })
  hint(recallId, acts)
  return recallId
}

/**
 * Puts the text as it is now in the place of what is out, everywhere. The actor approves by it exactly what they read:
 * `hash` is the one that stood on the page.
 * @throws RefusedError: not a leader, the actor's own, no words, a number without source, a picture without words,
 * nothing differs, changed since
 */
export async function correctEverywhere(
  db: Db,
  { messageId, words, hash, by }: { messageId: string; words: string; hash: string; by: Account },
): Promise<string> {
  const recallId = newId()
  const acts = await changing(db, messageId, async (trx) => {
    const message = await getMessage(trx, { messageId, by })
    if (!may(by, 'messages.approve', message.campaign)) throw new RefusedError('recalls.notYours')
    if (await isOwn(trx, { messageId, by })) throw new RefusedError('approvals.own')
    if (!words.trim()) throw new RefusedError('recalls.needsWords')
    refuseUnsourced(message)
    refuseUndescribed(message)
    const changed = await listCorrectable(trx, { messageId })
    if (changed.length === 0) throw new RefusedError('recalls.nothingDiffers')
    if (sealAll(changed) !== hash) throw new RefusedError('approvals.changedMeanwhile')
    await add(trx, {
      id: recallId,
      messageId,
      kind: 'correct',
      words: words.trim(),
      by,
      acts: changed,
    })
    return changed
  })
  hint(recallId, acts)
  return recallId
}

/** What is out and says something else than the message does now, by time. */
export async function listCorrectable(
  db: Db,
  { messageId }: { messageId: string },
): Promise<Correctable[]> {
  const rows = await listRows(db, messageId)
  const seen = new Set(rows.filter(isSeen).map(({ id }) => id))
  const standing = await listStanding(db, { ids: [...seen] })
  const planned = await listPlanned(db, { messageId })
  return planned
    .filter(({ id }) => seen.has(id))
    .map((item) => ({ ...item, before: standing.get(item.id) ?? NOTHING }))
    .filter(({ before, text, pictures }) => {
      return before.text !== text || !samePictures(before.pictures, pictures)
    })
}

const NOTHING: Standing = { text: '', pictures: [] }

/** The hash of what a person reads before they correct it. */
export function correctionHash(items: Correctable[]): string {
  return sealAll(items)
}

/** The recalls of a message, the latest first. */
export async function listRecalls(db: Db, { messageId }: { messageId: string }): Promise<Recall[]> {
  return db
    .selectFrom('recalls')
    .innerJoin('accounts', 'accounts.id', 'recalls.by')
    .selectAll('recalls')
    .select('accounts.name')
    .where('messageId', '=', messageId)
    .orderBy('at', 'desc')
    .execute()
}

async function getMessage(
  db: Db,
  { messageId, by }: { messageId: string; by: Account },
): Promise<Message> {
  const message = await findMessage(db, { id: messageId, by })
  if (!message) throw new RefusedError('recalls.notYours')
  return message
}

async function listRows(db: Db, messageId: string) {
  return db
    .selectFrom('plans')
    .leftJoin('deliveries', 'deliveries.id', 'plans.id')
    .select(['plans.id', 'state', 'remoteId'])
    .where('messageId', '=', messageId)
    .where((eb) =>
      eb.or([eb('removedAt', 'is', null), eb('state', 'in', SEEN), eb('remoteId', 'is not', null)]),
    )
    .execute()
}

type Row = Awaited<ReturnType<typeof listRows>>[number]

function isSeen({ state, remoteId }: Row): boolean {
  return remoteId !== null || SEEN.some((seen) => seen === state)
}

/** What has not left does not leave; an unknown one that turns out not to have left does not either. */
async function keepWaiting(db: Db, rows: Row[]): Promise<void> {
  for (const { id } of rows) await freeSlot(db, { id })
  const waiting = rows.filter(({ state }) => state === 'planned').map(({ id }) => id)
  await db
    .updateTable('deliveries')
    .set({ state: 'withdrawn', reason: null, nextAt: null })
    .where(isOneOf(db, 'id', waiting))
    .where('state', '=', 'planned')
    .execute()
}

type New = Pick<Recall, 'id' | 'messageId' | 'kind' | 'words'> & {
  by: Account
  acts: { id: string; text: string | null; pictures: SentPicture[] | null }[]
}

async function add(db: Db, { by, acts, ...recall }: New): Promise<void> {
  await db
    .insertInto('recalls')
    .values({ ...recall, by: by.id, at: instant() })
    .execute()
  const rows = acts.map(({ id, text, pictures }) => ({
    ...{ recallId: recall.id, deliveryId: id, state: 'planned' as const, text },
    pictures: pictures && JSON.stringify(pictures),
    ...{ reason: null, tries: 0, nextAt: null, doneAt: null, doneBy: null, link: null },
  }))
  if (rows.length > 0) await db.insertInto('recallActs').values(rows).execute()
  const detail = { recall: recall.id, words: recall.words, deliveries: acts.length }
  await record(db, { by: by.id, action: recall.kind, subject: recall.messageId, detail })
}

function hint(recallId: string, acts: { id: string }[]): void {
  enqueueAll(
    'recall',
    acts.map(({ id }) => ({ recallId, deliveryId: id })),
  )
}
