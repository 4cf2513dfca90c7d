import type { Db } from '#db/database.ts'
import { newCode, newId } from '#db/id.ts'
import { getChannel } from '#server/channels/registry.ts'
import { fromWallClock, instant, later, MINUTE } from '#server/clock.ts'
import {
  findDestination,
  listDestinationsById,
  type Destination,
} from '#server/destinations/destinations.ts'
import { listFiguresById } from '#server/figures/figures.ts'
import { findMessage } from '#server/messages/messages.ts'
import { listRevisions } from '#server/messages/revisions.ts'
import { contentOf, wording } from '#server/messages/wording.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'

/** One message to one destination at one time, with the exact text that would go out now. */
export type Planned = {
  id: string
  messageId: string
  code: string
  dueAt: string
  destination: Destination
  text: string
}

/**
 * Plans a delivery. Its id is the key towards the platform for good: no revision and no move changes it.
 * @throws RefusedError: not the actor's; a rehearsal to a real destination or the reverse; a time gone by,
 * outside the campaign, or taken
 */
export async function addPlan(
  db: Db,
  wanted: { messageId: string; destinationId: string; date: string; time: string; by: Account },
): Promise<string> {
  const { messageId, destinationId, by } = wanted
  const { campaign } = await getDraftable(db, { messageId, by })
  const destination = await findDestination(db, { id: destinationId, by })
  if (!destination) throw new RefusedError('plans.noDestination')
  if (destination.rehearsal !== campaign.rehearsal) throw new RefusedError('plans.rehearsalMixed')
  const dueAt = dueTime(wanted, campaign)
  const taken = await db
    .selectFrom('plans')
    .select('id')
    .where('messageId', '=', messageId)
    .where('destinationId', '=', destinationId)
    .where('dueAt', '=', dueAt)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (taken) throw new RefusedError('plans.sameTime', { name: destination.name })
  const id = newId()
  const row = { id, messageId, destinationId, dueAt, code: newCode() }
  await db
    .insertInto('plans')
    .values({ ...row, createdBy: by.id, createdAt: instant(), removedAt: null })
    .execute()
  return id
}

/** Moves a plan that has not gone out; an approval of the old time no longer covers it. */
export async function movePlan(
  db: Db,
  { id, date, time, by }: { id: string; date: string; time: string; by: Account },
): Promise<void> {
  const plan = await getWaiting(db, { id, by })
  const dueAt = dueTime({ date, time }, plan.campaign)
  await db.updateTable('plans').set({ dueAt }).where('id', '=', id).execute()
}

/** Takes a plan back before it goes out. */
export async function removePlan(db: Db, { id, by }: { id: string; by: Account }): Promise<void> {
  await getWaiting(db, { id, by })
  await db.updateTable('plans').set({ removedAt: instant() }).where('id', '=', id).execute()
}

/** The plans of a message with the exact texts of its latest revision, by time. */
export async function listPlanned(
  db: Db,
  { messageId }: { messageId: string },
): Promise<Planned[]> {
  const rows = await plans(db)
    .where('messageId', '=', messageId)
    .where('removedAt', 'is', null)
    .orderBy('dueAt')
    .orderBy('id')
    .execute()
  return withTexts(db, messageId, rows)
}

/** One plan with its exact text, unless it was taken back. */
export async function findPlanned(db: Db, { id }: { id: string }): Promise<Planned | undefined> {
  const row = await plans(db).where('id', '=', id).where('removedAt', 'is', null).executeTakeFirst()
  return row && (await withTexts(db, row.messageId, [row]))[0]
}

function plans(db: Db) {
  return db.selectFrom('plans').select(['id', 'messageId', 'destinationId', 'dueAt', 'code'])
}

type Row = Awaited<ReturnType<ReturnType<typeof plans>['execute']>>[number]

async function withTexts(db: Db, messageId: string, rows: Row[]): Promise<Planned[]> {
  const [revision] = await listRevisions(db, { messageId, limit: 1 })
  if (!revision || rows.length === 0) return []
  const content = contentOf(revision, await listFiguresById(db, revision.figureIds))
  const ids = [...new Set(rows.map(({ destinationId }) => destinationId))]
  const destinations = new Map((await listDestinationsById(db, ids)).map((one) => [one.id, one]))
  return rows.flatMap(({ destinationId, ...plan }) => {
    const destination = destinations.get(destinationId)
    if (!destination) return []
    const channelName = destination.channel
    const channel = getChannel(channelName)
    const { texts } = revision
    const { code } = plan
    const text = wording({ content, texts, channelName, channel, destination, code })
    return [{ ...plan, destination, text }]
  })
}

async function getDraftable(db: Db, { messageId, by }: { messageId: string; by: Account }) {
  const message = await findMessage(db, { id: messageId, by })
  if (!message || !may(by, 'messages.draft', message.campaign))
    throw new RefusedError('plans.notYours')
  return message
}

async function getWaiting(db: Db, { id, by }: { id: string; by: Account }) {
  const plan = await db
    .selectFrom('plans')
    .leftJoin('deliveries', 'deliveries.id', 'plans.id')
    .select(['plans.messageId', 'deliveries.state'])
    .where('plans.id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (!plan) throw new RefusedError('plans.notYours')
  const { campaign } = await getDraftable(db, { messageId: plan.messageId, by })
  if (plan.state && plan.state !== 'planned') throw new RefusedError('plans.goneOut')
  return { ...plan, campaign }
}

function dueTime(
  { date, time }: { date: string; time: string },
  campaign: { startsOn: string; endsOn: string },
): string {
  if (date < campaign.startsOn || date > campaign.endsOn)
    throw new RefusedError('plans.outsideCampaign', campaign)
  const dueAt = fromWallClock(date, time)
  if (dueAt < later(instant(), -2 * MINUTE)) throw new RefusedError('plans.goneBy')
  return dueAt
}
