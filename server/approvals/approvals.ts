import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import type { Schema } from '#db/schema.ts'
import { record } from '#server/audit/audit.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant, later } from '#server/clock.ts'
import { findMessage, type Message } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { findPlanned, listPlanned, type Planned } from '#server/plans/plans.ts'
import { enqueue } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'
import { seal, sealAll } from './seal.ts'

export type Step = Selectable<Schema['approvals']> & { name: string }

/** A plan, and whether an approval covers exactly what would go out now. */
export type Approvable = Planned & { standing: 'not approved' | 'approved' | 'changed since' }

/** Where a message stands between draft and approval; derived, kept nowhere. */
export type Standing = {
  stage: 'draft' | 'submitted' | 'returned' | 'approved'
  items: Approvable[]
  steps: Step[]
  /** Hash of everything shown: an approval must name it. */
  hash: string
}

/** Asks for approval of all that is planned. @throws RefusedError: not an officer, nothing planned, a text too long */
export async function submit(
  db: Db,
  { messageId, by }: { messageId: string; by: Account },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const message = await getMessage(trx, { messageId, by })
    if (!may(by, 'messages.submit', message.campaign)) throw new RefusedError('approvals.notYours')
    const items = await listPlanned(trx, { messageId })
    if (items.length === 0) throw new RefusedError('approvals.nothingPlanned')
    refuseTooLong(items)
    await addStep(trx, { message, step: 'submitted', words: '', by, items })
  })
}

/** Sends it back with words; an earlier approval of it ends. @throws RefusedError: not a leader, no words */
export async function sendBack(
  db: Db,
  { messageId, words, by }: { messageId: string; words: string; by: Account },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const message = await getMessage(trx, { messageId, by })
    if (!may(by, 'messages.approve', message.campaign)) throw new RefusedError('approvals.notYours')
    if (!words.trim()) throw new RefusedError('approvals.needsWords')
    const items = await listPlanned(trx, { messageId })
    await addStep(trx, { message, step: 'returned', words: words.trim(), by, items })
  })
}

/**
 * Approves exactly what was read: `hash` is the one that stood on the page.
 * @throws RefusedError: not a leader, the actor's own, nothing submitted, changed since it was read
 */
export async function approve(
  db: Db,
  { messageId, hash, by }: { messageId: string; hash: string; by: Account },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const message = await getMessage(trx, { messageId, by })
    if (!may(by, 'messages.approve', message.campaign)) throw new RefusedError('approvals.notYours')
    if (await isOwn(trx, { messageId, by })) throw new RefusedError('approvals.own')
    const { stage, items } = await getStanding(trx, { messageId })
    if (stage !== 'submitted') throw new RefusedError('approvals.notSubmitted')
    if (sealAll(items) !== hash) throw new RefusedError('approvals.changedMeanwhile')
    const approvalId = await addStep(trx, { message, step: 'approved', words: '', by, items })
    const seals = items.map((item) => ({
      approvalId,
      planId: item.id,
      hash: seal(item),
      dueAt: item.dueAt,
    }))
    await trx.insertInto('seals').values(seals).execute()
  })
  enqueue('arrange', { messageId })
}

/** Where the message stands, with every plan and what of it an approval covers. */
export async function getStanding(db: Db, { messageId }: { messageId: string }): Promise<Standing> {
  const steps = await listSteps(db, { messageId })
  const planned = await listPlanned(db, { messageId })
  const seals = await listSeals(db, steps)
  const items = planned.map((item) => ({ ...item, standing: standingOf(item, seals) }))
  return { stage: stageOf(steps, items), items, steps, hash: sealAll(items) }
}

/** The plan as it would go out now, if that is exactly what was approved: nothing else is ever sent. */
export async function findApproved(
  db: Db,
  { planId }: { planId: string },
): Promise<Approvable | undefined> {
  const item = await findPlanned(db, { id: planId })
  if (!item) return undefined
  const steps = await listSteps(db, { messageId: item.messageId })
  const standing = standingOf(item, await listSeals(db, steps, planId))
  return standing === 'approved' ? { ...item, standing } : undefined
}

/** The last step of each message of some campaigns, the latest first: what waits for whom. */
export async function listLastSteps(db: Db, { campaignIds }: { campaignIds: string[] }) {
  if (campaignIds.length === 0) return []
  return db
    .selectFrom('approvals')
    .innerJoin('messages', 'messages.id', 'approvals.messageId')
    .innerJoin('accounts', 'accounts.id', 'approvals.by')
    .select(['messageId', 'campaignId', 'step', 'words', 'at', 'accounts.name'])
    .where('campaignId', 'in', campaignIds)
    .where('at', '=', (eb) =>
      eb
        .selectFrom('approvals as later')
        .select((max) => max.fn.max('later.at').as('at'))
        .whereRef('later.messageId', '=', 'approvals.messageId'),
    )
    .orderBy('at', 'desc')
    .execute()
}

/** True where the person wrote or submitted any of it: nobody approves their own. */
export async function isOwn(
  db: Db,
  { messageId, by }: { messageId: string; by: Account },
): Promise<boolean> {
  const written = await db
    .selectFrom('revisions')
    .select('id')
    .where('messageId', '=', messageId)
    .where('createdBy', '=', by.id)
    .executeTakeFirst()
  const planned = await db
    .selectFrom('plans')
    .select('id')
    .where('messageId', '=', messageId)
    .where('createdBy', '=', by.id)
    .executeTakeFirst()
  return Boolean(written ?? planned)
}

async function getMessage(db: Db, { messageId, by }: { messageId: string; by: Account }) {
  const message = await findMessage(db, { id: messageId, by })
  if (!message) throw new RefusedError('approvals.notYours')
  return message
}

function refuseTooLong(items: Planned[]): void {
  for (const { text, destination } of items) {
    const most = getChannel(destination.channel).maxCharacters
    if (text.length > most)
      throw new RefusedError('approvals.tooLong', {
        name: destination.name,
        count: text.length,
        most,
      })
  }
}

async function addStep(
  db: Db,
  step: { message: Message; step: Step['step']; words: string; by: Account; items: Planned[] },
): Promise<string> {
  const { message, words, by, items } = step
  const id = newId()
  const row = { id, messageId: message.id, revision: message.revision.number, step: step.step }
  const last = (await listSteps(db, { messageId: message.id })).at(-1)
  const at = last && last.at >= instant() ? later(last.at, 1) : instant()
  await db
    .insertInto('approvals')
    .values({ ...row, words, by: by.id, at })
    .execute()
  await record(db, {
    by: by.id,
    action: step.step,
    subject: message.id,
    detail: { revision: message.revision.number, hash: sealAll(items), items: items.length },
  })
  return id
}

/** The steps of a message, the oldest first. */
async function listSteps(db: Db, { messageId }: { messageId: string }): Promise<Step[]> {
  return db
    .selectFrom('approvals')
    .innerJoin('accounts', 'accounts.id', 'approvals.by')
    .selectAll('approvals')
    .select('accounts.name')
    .where('messageId', '=', messageId)
    .orderBy('at')
    .execute()
}

/** The seals that hold, of one plan or of all: those of approvals after the last return, the oldest first. */
async function listSeals(db: Db, steps: Step[], planId?: string) {
  const since = steps.findLastIndex(({ step }) => step === 'returned') + 1
  const ids = steps.slice(since).flatMap(({ id, step }) => (step === 'approved' ? [id] : []))
  if (ids.length === 0) return []
  let seals = db.selectFrom('seals').selectAll().where('approvalId', 'in', ids)
  if (planId) seals = seals.where('planId', '=', planId)
  const rows = await seals.execute()
  return rows.sort((a, b) => ids.indexOf(a.approvalId) - ids.indexOf(b.approvalId))
}

function standingOf(
  item: Planned,
  seals: { planId: string; hash: string }[],
): Approvable['standing'] {
  const last = seals.findLast(({ planId }) => planId === item.id)
  if (!last) return 'not approved'
  return last.hash === seal(item) ? 'approved' : 'changed since'
}

function stageOf(steps: Step[], items: Approvable[]): Standing['stage'] {
  const last = steps.at(-1)?.step
  if (last !== 'approved') return last ?? 'draft'
  return items.every(({ standing }) => standing === 'approved') ? 'approved' : 'draft'
}
