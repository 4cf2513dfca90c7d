import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { record } from '#server/audit/audit.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant, later } from '#server/clock.ts'
import { changing } from '#server/messages/changing.ts'
import { findMessage, type Message } from '#server/messages/messages.ts'
import { numbersOf, unsettled } from '#server/messages/numbers.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { refuseUnairable } from '#server/plans/airtime.ts'
import type { Planned } from '#server/plans/planned.ts'
import { enqueue } from '#server/queue.ts'
import { keepLinks } from '#server/short-links/short-links.ts'
import { RefusedError } from '#server/refused.ts'
import { seal, sealAll } from './seal.ts'
import { getStanding, listSteps, type Step } from './standing.ts'

/** Asks for approval of all that is planned. @throws RefusedError: not an officer, nothing planned, a text its channel cannot take */
export async function submit(
  db: Db,
  { messageId, by }: { messageId: string; by: Account },
): Promise<void> {
  await changing(db, messageId, async (trx) => {
    const message = await getMessage(trx, { messageId, by })
    if (!may(by, 'messages.submit', message.campaign)) throw new RefusedError('approvals.notYours')
    await keepLinks(trx, { messageId })
    const { pending } = await getStanding(trx, { messageId })
    await refuseUnfit(trx, pending)
    refuseUnsourced(message)
    refuseUndescribed(message)
    await addStep(trx, { message, step: 'submitted', words: '', by, items: pending })
  })
}

/** Sends it back with words; an earlier approval of it ends. @throws RefusedError: not a leader, no words */
export async function sendBack(
  db: Db,
  { messageId, words, by }: { messageId: string; words: string; by: Account },
): Promise<void> {
  await changing(db, messageId, async (trx) => {
    const message = await getMessage(trx, { messageId, by })
    if (!may(by, 'messages.approve', message.campaign)) throw new RefusedError('approvals.notYours')
    if (!words.trim()) throw new RefusedError('approvals.needsWords')
    const { pending: items } = await getStanding(trx, { messageId })
    await addStep(trx, { message, step: 'returned', words: words.trim(), by, items })
  })
  enqueue('arrange', { messageId })
}

/**
 * Approves exactly what was read: `hash` is the one that stood on the page.
 * @throws RefusedError: not a leader, the actor's own, nothing submitted, changed since it was read, unfit to go out
 */
export async function approve(
  db: Db,
  { messageId, hash, by }: { messageId: string; hash: string; by: Account },
): Promise<void> {
  await changing(db, messageId, async (trx) => {
    const message = await getMessage(trx, { messageId, by })
    if (!may(by, 'messages.approve', message.campaign)) throw new RefusedError('approvals.notYours')
    if (await isOwn(trx, { messageId, by })) throw new RefusedError('approvals.own')
    const { stage, pending: items } = await getStanding(trx, { messageId })
    if (stage !== 'submitted') throw new RefusedError('approvals.notSubmitted')
    await refuseUnfit(trx, items)
    refuseUnsourced(message)
    refuseUndescribed(message)
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

/** Something must be waiting, its channel must take it, and its station must have room for it. */
async function refuseUnfit(db: Db, items: Planned[]): Promise<void> {
  if (items.length === 0) throw new RefusedError('approvals.nothingPlanned')
  for (const { text, pictures, destination } of items) {
    const { maxCharacters: most, faults } = getChannel(destination.channel)
    if (text.length > most)
      throw new RefusedError('approvals.tooLong', {
        name: destination.name,
        count: text.length,
        most,
      })
    const [fault] = faults?.(text, pictures) ?? []
    if (fault) throw new RefusedError('approvals.faulty', { name: destination.name, fault })
  }
  await refuseUnairable(db, items)
}

/** Every number of the text has a source that stands, or its author's word that it is no statistic. */
export function refuseUnsourced({ revision, figures }: Message): void {
  const ended = figures.filter((figure) => figure.ended)
  if (ended.length > 0) {
    const { value, unit } = ended[0]!
    throw new RefusedError('approvals.figureEnded', { count: ended.length, value, unit })
  }
  const open = unsettled(numbersOf(revision, figures))
  if (open.length > 0) {
    const { written } = open[0]!
    throw new RefusedError('approvals.unsourced', { count: open.length, written })
  }
}

/** Whoever does not see a picture is told what it shows. */
export function refuseUndescribed({ revision }: Message): void {
  const count = revision.pictures.filter(({ alt }) => alt === '').length
  if (count > 0) throw new RefusedError('pictures.noAlt', { count })
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
