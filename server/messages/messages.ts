import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import type { Schema } from '#db/schema.ts'
import { findCampaign, type Campaign } from '#server/campaigns/campaigns.ts'
import { instant } from '#server/clock.ts'
import { listFiguresById, type Figure } from '#server/figures/figures.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { addRevision, listRevisions, sameDraft, type Draft, type Revision } from './revisions.ts'

export type Kind = Schema['messages']['kind']

export type Message = Selectable<Schema['messages']> & {
  campaign: Campaign
  revision: Revision
  figures: Figure[]
}

/** Begins a message with its first revision. @throws RefusedError where the campaign is not the actor's */
export async function addMessage(
  db: Db,
  { by, campaignId, kind, draft }: { by: Account; campaignId: string; kind: Kind; draft: Draft },
): Promise<string> {
  const campaign = await findCampaign(db, { id: campaignId, by })
  if (!campaign || !may(by, 'messages.draft', campaign)) throw new RefusedError('messages.notYours')
  const id = newId()
  await inTransaction(db, async (trx) => {
    const row = { id, campaignId, kind, createdBy: by.id, createdAt: instant() }
    await trx.insertInto('messages').values(row).execute()
    await addRevision(trx, { messageId: id, number: 1, draft, by })
  })
  return id
}

/**
 * Saves a draft as the next revision; one that changes nothing is not kept.
 * @returns the number of the latest revision
 * @throws RefusedError `messages.editedMeanwhile` where somebody saved after `basedOn`
 */
export async function saveRevision(
  db: Db,
  {
    by,
    messageId,
    basedOn,
    draft,
  }: { by: Account; messageId: string; basedOn: number; draft: Draft },
): Promise<number> {
  return inTransaction(db, async (trx) => {
    const message = await findMessage(trx, { id: messageId, by })
    if (!message || !may(by, 'messages.draft', message.campaign))
      throw new RefusedError('messages.notYours')
    const { number, author } = message.revision
    if (number !== basedOn) throw new RefusedError('messages.editedMeanwhile', { author, number })
    if (sameDraft(message.revision, draft)) return number
    await addRevision(trx, { messageId, number: number + 1, draft, by })
    return number + 1
  })
}

/** Writes one channel's text by hand, or with `undefined` lets it follow the message again. */
export async function saveText(
  db: Db,
  edit: {
    by: Account
    messageId: string
    basedOn: number
    channel: string
    text: string | undefined
  },
): Promise<number> {
  const { by, messageId, basedOn, channel, text } = edit
  const message = await findMessage(db, { id: messageId, by })
  if (!message) throw new RefusedError('messages.notYours')
  const { [channel]: _, ...others } = message.revision.texts
  const texts = text === undefined ? others : { ...others, [channel]: { text, basedOn } }
  return saveRevision(db, { by, messageId, basedOn, draft: { ...message.revision, texts } })
}

/** The message with its latest revision, where it exists for this person. */
export async function findMessage(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<Message | undefined> {
  const message = await db
    .selectFrom('messages')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  const campaign = message && (await findCampaign(db, { id: message.campaignId, by }))
  if (!campaign) return undefined
  const [revision] = await listRevisions(db, { messageId: id, limit: 1 })
  if (!revision) return undefined
  const figures = await listFiguresById(db, revision.figureIds)
  return { ...message, campaign, revision, figures }
}

/** The messages of campaigns with their headlines, the newest first. */
export async function listMessages(db: Db, { campaignIds }: { campaignIds: string[] }) {
  if (campaignIds.length === 0) return []
  return db
    .selectFrom('messages')
    .innerJoin('revisions', 'revisions.messageId', 'messages.id')
    .innerJoin('accounts', 'accounts.id', 'revisions.createdBy')
    .select(['messages.id', 'campaignId', 'kind', 'headline', 'number', 'accounts.name as author'])
    .select('revisions.createdAt')
    .where('campaignId', 'in', campaignIds)
    .where('number', '=', (eb) =>
      eb
        .selectFrom('revisions as latest')
        .select((max) => max.fn.max('latest.number').as('number'))
        .whereRef('latest.messageId', '=', 'messages.id'),
    )
    .orderBy('messages.createdAt', 'desc')
    .execute()
}
