import { expressionBuilder, sql } from 'kysely'
import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import { type Reason, WAITS } from '#server/channels/channel.ts'
import { stoppedSince } from '#server/pauses/held.ts'
import type { Account } from '#server/people/accounts.ts'
import { plannedAnywhere, seen, withPlaces } from './seen.ts'

export type State = Schema['deliveries']['state']

/** Why a delivery waits or ended: what a platform said, or what our own rules say. */
export type DeliveryReason =
  | Reason
  | {
      code:
        | ('not-approved' | 'changed' | 'late' | 'absent' | 'not-aired' | 'restored')
        | ('paused' | 'missed' | 'declined' | 'undisclosed')
      detail?: string
    }

/** `stands`: it was out, and only what follows was not. */
export type AttemptReason = DeliveryReason & { stands?: true }

/** A planned delivery as the lists show it; without a row of its own it waits for approval. */
export type DeliveryRow = {
  id: string
  state: State | 'not approved'
  reason: DeliveryReason | undefined
  dueAt: string
  nextAt: string | null
  absentAt: string | null
  tries: number
  link: string | null
  /** What the platform calls it; there before it is confirmed, where it stands and something is still to follow. */
  remoteId: string | null
  doneAt: string | null
  doneGrade: 'A' | 'B' | 'D' | null
  /** Who said that it was aired or posted. */
  doneByName: string | null
  note: string
  /** It is confirmed, but waits on the platform for a person there: it is out for nobody yet. */
  waits: boolean
  code: string
  messageId: string
  headline: string
  campaignId: string
  campaignPlacePath: string
  rehearsal: 0 | 1
  destinationId: string
  destination: string
  channel: string
  placeName: string
  placePath: string
  /** The person it was given to, where it is posted by hand. */
  assigneeId: string | null
  assigneeName: string | null
}

/** Whose hands it is in, for the permissions: its place's, and those of the person it was given to. Pure. */
export function handledBy({
  placePath,
  assigneeId,
}: Pick<DeliveryRow, 'placePath' | 'assigneeId'>) {
  return { placePath, givenTo: assigneeId }
}

/** What a delivery was given to send, each time it was tried; the latest first. */
export async function listAttempts(db: Db, { deliveryId }: { deliveryId: string }) {
  return db
    .selectFrom('attempts')
    .selectAll()
    .where('deliveryId', '=', deliveryId)
    .orderBy('startedAt', 'desc')
    .execute()
}

/** The delivery, where it goes to the actor's place or below it, or comes from there. */
export async function findDelivery(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<DeliveryRow | undefined> {
  const [row] = await rowsOfSeen(db, seen(db, by).where('plans.id', '=', id))
  return row
}

/** The deliveries of a message by time, or a part of them. */
export async function listForMessage(
  db: Db,
  { messageId, part, by }: { messageId: string; part?: Part; by: Account },
): Promise<DeliveryRow[]> {
  return rowsOfSeen(db, ofMessage(db, { messageId, by }).orderBy('plans.dueAt'), part)
}

/** How many deliveries a message has, and how many of them are out. */
export async function countForMessage(
  db: Db,
  of: { messageId: string; by: Account },
): Promise<{ count: number; done: number }> {
  const { count, done } = await ofMessage(db, of)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .select(({ fn, eb }) =>
      fn.count<number>(eb.case().when('state', '=', 'confirmed').then(1).end()).as('done'),
    )
    .executeTakeFirstOrThrow()
  return { count: Number(count), done: Number(done) }
}

function ofMessage(db: Db, { messageId, by }: { messageId: string; by: Account }) {
  return seen(db, by).where('plans.messageId', '=', messageId)
}

/** Every delivery of a campaign's messages, by time. */
export async function listForCampaign(
  db: Db,
  { campaignId, by }: { campaignId: string; by: Account },
): Promise<DeliveryRow[]> {
  const ofCampaign = db.selectFrom('messages').select('id').where('campaignId', '=', campaignId)
  const query = seen(db, by).where('plans.messageId', 'in', ofCampaign)
  return rowsOfSeen(db, query.orderBy('plans.dueAt'))
}

/** Of a list: all of it, unless told. */
export type Part = { limit: number; offset?: number }

/** The rows of those seen, or a part of them: of that alone is read what a row shows. */
export async function rowsOfSeen(
  db: Db,
  query: ReturnType<typeof seen>,
  part?: Part,
): Promise<DeliveryRow[]> {
  if (!part) return (await listed(query).execute()).map(toRow)
  const { limit, offset = 0 } = part
  const found = await query.select('plans.id').limit(limit).offset(offset).execute()
  const ids = found.map(({ id }) => id)
  const rows = await listed(plannedAnywhere(db).where(isOneOf(db, 'plans.id', ids))).execute()
  return rows.map(toRow).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

function listed(query: ReturnType<typeof seen>) {
  return withPlaces(query)
    .leftJoin('accounts as teller', 'teller.id', 'deliveries.doneBy')
    .leftJoin('accounts as hand', 'hand.id', 'plans.assigneeId')
    .select(['plans.id', 'plans.dueAt', 'plans.code', 'plans.messageId'])
    .select('deliveries.dueAt as arrangedFor')
    .select(stoppedSince('places.path').as('stoppedSince'))
    .select((eb) =>
      eb
        .selectFrom('revisions')
        .select('headline')
        .whereRef('revisions.messageId', '=', 'messages.id')
        .orderBy('number', 'desc')
        .limit(1)
        .$asScalar()
        .$notNull()
        .as('headline'),
    )
    .select(['deliveries.state', 'reason', 'nextAt', 'absentAt', 'tries', 'link', 'remoteId'])
    .select(['doneAt', 'doneGrade', 'teller.name as doneByName', 'note'])
    .select(noted(WAITS).as('waits'))
    .select(['assigneeId', 'hand.name as assigneeName'])
    .select(['messages.campaignId', 'campaigns.rehearsal'])
    .select(['destinations.id as destinationId', 'destinations.name as destination', 'channel'])
    .select(['places.path as placePath', 'owner.path as campaignPlacePath'])
    .select(sql<string>`places.type || ' ' || places.name`.as('placeName'))
}

/** What was written down of a delivery under a key; null where nothing was. */
export function noted(key: string) {
  return expressionBuilder<Schema, 'plans'>()
    .selectFrom('deliveryNotes')
    .select('value')
    .whereRef('deliveryNotes.deliveryId', '=', 'plans.id')
    .where('key', '=', key)
}

type Row = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number]

function toRow({ arrangedFor, stoppedSince, ...row }: Row): DeliveryRow {
  const own = row.reason ? (JSON.parse(row.reason) as DeliveryReason) : undefined
  const moved = row.state === 'planned' && arrangedFor !== row.dueAt
  const paused = stoppedSince !== null && isStopped({ ...row, stoppedSince })
  return {
    ...row,
    state: row.state ?? 'not approved',
    reason: moved ? { code: 'not-approved' } : paused ? { code: 'paused' } : own,
    tries: row.tries ?? 0,
    note: row.note ?? '',
    waits: row.state === 'confirmed' && Boolean(row.waits),
  }
}

type Stopped = Pick<Row, 'state' | 'reason' | 'dueAt'> & { stoppedSince: string }

/** In a place that is stopped it waits, or lies in a hand and its time was still to come. */
function isStopped({ state, reason, dueAt, stoppedSince }: Stopped): boolean {
  return state === 'planned' || (state === 'handed over' && !reason && dueAt > stoppedSince)
}
