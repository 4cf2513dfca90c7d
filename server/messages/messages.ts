import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { liesIn } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import { findCampaign, type Campaign } from '#server/campaigns/campaigns.ts'
import { instant } from '#server/clock.ts'
import {
  listFiguresById,
  listFiguresByKey,
  listUsableFigures,
  type Figure,
} from '#server/figures/figures.ts'
import { tokensOf } from '#server/figures/tokens.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { isWithin } from '#server/places/places.ts'
import { enqueue } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'
import { changing } from './changing.ts'
import {
  addRevision,
  findRevision,
  listRevisions,
  sameDraft,
  type Draft,
  type Revision,
} from './revisions.ts'

export type Kind = Schema['messages']['kind']

export type Message = Selectable<Schema['messages']> & {
  campaign: Campaign
  /** It is of the person's place or below it, not one that was sent there. */
  own: boolean
  revision: Revision
  figures: Figure[]
}

/** Begins a message with its first revision. @throws RefusedError where the campaign is not the actor's */
export async function addMessage(
  db: Db,
  {
    by,
    campaignId,
    kind,
    draft,
    corrects = null,
  }: {
    by: Account
    campaignId: string
    kind: Kind
    draft: Draft
    /** The message that this one corrects. */
    corrects?: string | null
  },
): Promise<string> {
  const campaign = await findCampaign(db, { id: campaignId, by })
  if (!campaign || !may(by, 'messages.draft', campaign)) throw new RefusedError('messages.notYours')
  const whole = await withBoundFigures(db, draft)
  await refuseFigures(db, { used: [], draft: whole, by })
  const id = newId()
  await inTransaction(db, async (trx) => {
    const row = { id, campaignId, kind, corrects, createdBy: by.id, createdAt: instant() }
    await trx.insertInto('messages').values(row).execute()
    await addRevision(trx, { messageId: id, number: 1, draft: whole, by })
  })
  return id
}

/**
 * Saves a draft as the next revision; one that changes nothing is not kept.
 * @returns the number of the latest revision
 * @throws RefusedError `messages.editedMeanwhile` where somebody saved after `basedOn`
 */
export async function saveRevision(db: Db, saved: Saved): Promise<number> {
  const { messageId } = saved
  const number = await changing(db, messageId, (trx) => revise(trx, saved))
  enqueue('arrange', { messageId })
  return number
}

type Saved = { by: Account; messageId: string; basedOn: number; draft: Draft }

/** What `saveRevision` does, within `changing`; who calls it enqueues `arrange` afterwards. */
export async function revise(trx: Db, { by, messageId, basedOn, draft }: Saved): Promise<number> {
  const message = await getDraftable(trx, { messageId, by })
  const { number, author } = message.revision
  if (number !== basedOn) throw new RefusedError('messages.editedMeanwhile', { author, number })
  const whole = await withBoundFigures(trx, draft)
  if (sameDraft(message.revision, whole)) return number
  await refuseFigures(trx, { used: message.revision.figureIds, draft: whole, by })
  await addRevision(trx, { messageId, number: number + 1, draft: whole, by })
  return number + 1
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

/**
 * The message with its latest revision, where it exists for this person. A place it was sent to sees it
 * when it is approved, and as it was approved: a draft is its author's.
 */
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
  const own = isWithin(campaign.placePath, by.placePath)
  const revision = own
    ? (await listRevisions(db, { messageId: id, limit: 1 }))[0]
    : await findApprovedRevision(db, id)
  if (!revision) return undefined
  const figures = await listFiguresById(db, revision.figureIds)
  return { ...message, campaign, own, revision, figures }
}

/** The message, where this person may write it. @throws RefusedError where they may not */
export async function getDraftable(
  db: Db,
  { messageId, by }: { messageId: string; by: Account },
): Promise<Message> {
  const message = await findMessage(db, { id: messageId, by })
  if (!message || !may(by, 'messages.draft', message.campaign))
    throw new RefusedError('messages.notYours')
  return message
}

/** The messages of campaigns that exist for this person, with their headlines, the newest first. */
export async function listMessages(
  db: Db,
  { campaignIds, by }: { campaignIds: string[]; by: Account },
) {
  if (campaignIds.length === 0) return []
  return db
    .selectFrom('messages')
    .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
    .innerJoin('places', 'places.code', 'campaigns.placeCode')
    .innerJoin('revisions', 'revisions.messageId', 'messages.id')
    .innerJoin('accounts', 'accounts.id', 'revisions.createdBy')
    .select(['messages.id', 'campaignId', 'messages.kind', 'headline', 'number'])
    .select(['accounts.name as author', 'revisions.createdAt'])
    .where('campaignId', 'in', campaignIds)
    .where((eb) =>
      eb.or([
        liesIn('places.path', by.placePath),
        eb.exists(
          eb
            .selectFrom('approvals')
            .select('approvals.id')
            .whereRef('approvals.messageId', '=', 'messages.id')
            .where('step', '=', 'approved'),
        ),
      ]),
    )
    .where('number', '=', (eb) =>
      eb
        .selectFrom('revisions as latest')
        .select((max) => max.fn.max('latest.number').as('number'))
        .whereRef('latest.messageId', '=', 'messages.id'),
    )
    .orderBy('messages.createdAt', 'desc')
    .execute()
}

async function findApprovedRevision(db: Db, messageId: string): Promise<Revision | undefined> {
  const approved = await db
    .selectFrom('approvals')
    .select('revision')
    .where('messageId', '=', messageId)
    .where('step', '=', 'approved')
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return approved && findRevision(db, { messageId, number: approved.revision })
}

/** A draft uses the figures that are bound in its texts, whether they were chosen or not. */
async function withBoundFigures(db: Db, draft: Draft): Promise<Draft> {
  const edited = Object.values(draft.texts).map(({ text }) => text)
  const texts = [draft.headline, draft.keyMessage, draft.body, draft.callToAction, ...edited]
  const keys = texts.flatMap((text) => tokensOf(text).map(({ key }) => key))
  const bound = await listFiguresByKey(db, [...new Set(keys)])
  const charted = draft.chart?.figureIds ?? []
  const figureIds = [...new Set([...draft.figureIds, ...bound.map(({ id }) => id), ...charted])]
  return { ...draft, figureIds }
}

/** Figures a message may use at most. */
const FIGURES_AT_MOST = 50

/** Only figures of the place, or such as already stand in the message. */
async function refuseFigures(
  db: Db,
  { used, draft, by }: { used: string[]; draft: Draft; by: Account },
): Promise<void> {
  const { figureIds } = draft
  if (figureIds.length > FIGURES_AT_MOST)
    throw new RefusedError('messages.tooManyFigures', { most: FIGURES_AT_MOST })
  const usable = new Set((await listUsableFigures(db, { used, by })).map(({ id }) => id))
  if (figureIds.some((id) => !usable.has(id))) throw new RefusedError('messages.foreignFigure')
}
