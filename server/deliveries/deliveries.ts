import { sql } from 'kysely'
import type { Db } from '#db/database.ts'
import type { Schema } from '#db/schema.ts'
import type { Reason } from '#server/channels/channel.ts'
import { dayBounds, instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { HOLDING, refusedSince } from './needs-person.ts'
import { ON_TIME_MS } from './pause.ts'

export type State = Schema['deliveries']['state']

/** Why a delivery waits or ended: what a platform said, or what our own rules say. */
export type DeliveryReason =
  | Reason
  | {
      code: 'not-approved' | 'changed' | 'late' | 'absent' | 'not-aired' | 'restored'
      detail?: string
    }

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
  remoteId: string | null
  doneAt: string | null
  doneGrade: 'A' | 'B' | 'D' | null
  /** Who said that it was aired or posted. */
  doneByName: string | null
  note: string
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
  const row = await visible(db, by).where('plans.id', '=', id).executeTakeFirst()
  return row && toRow(row)
}

/** What goes out on a day, `2026-11-22` in Viet Nam, by time. */
export async function listDay(
  db: Db,
  { date, by }: { date: string; by: Account },
): Promise<DeliveryRow[]> {
  const { from, until } = dayBounds(date)
  const rows = await visible(db, by)
    .where('plans.dueAt', '>=', from)
    .where('plans.dueAt', '<', until)
    .orderBy('plans.dueAt')
    .orderBy('destinations.name')
    .execute()
  return rows.map(toRow)
}

export async function listForMessage(
  db: Db,
  { messageId, by }: { messageId: string; by: Account },
): Promise<DeliveryRow[]> {
  const rows = await visible(db, by)
    .where('plans.messageId', '=', messageId)
    .orderBy('plans.dueAt')
    .execute()
  return rows.map(toRow)
}

/** Every delivery of a campaign's messages, by time. */
export async function listForCampaign(
  db: Db,
  { campaignId, by }: { campaignId: string; by: Account },
): Promise<DeliveryRow[]> {
  const rows = await visible(db, by)
    .where('messages.campaignId', '=', campaignId)
    .orderBy('plans.dueAt')
    .execute()
  return rows.map(toRow)
}

/** What only a person can settle, the oldest first: not known, refused, held back, handed over and not confirmed. */
export async function listNeedingPerson(db: Db, { by }: { by: Account }): Promise<DeliveryRow[]> {
  const now = instant()
  const rows = await visible(db, by)
    .where((eb) =>
      eb.or([
        eb('deliveries.state', '=', 'unknown'),
        eb.and([
          eb('deliveries.state', '=', 'refused'),
          eb('plans.dueAt', '>=', refusedSince(now)),
        ]),
        eb.and([
          eb('deliveries.state', '=', 'handed over'),
          eb.or([eb('plans.dueAt', '<=', now), eb('reason', 'like', '%"code":"changed"%')]),
        ]),
        eb.and([
          eb('deliveries.state', '=', 'planned'),
          eb.or(HOLDING.map((code) => eb('deliveries.reason', 'like', `%"code":"${code}"%`))),
          eb('deliveries.releaseAt', '<=', now),
        ]),
      ]),
    )
    .orderBy('plans.dueAt')
    .execute()
  return rows.map(toRow)
}

/** Deliveries due since an instant, and those of them out on time; rehearsals or real ones, never both. */
export async function countOnTime(
  db: Db,
  { since, rehearsal, by }: { since: string; rehearsal: 0 | 1; by: Account },
): Promise<{ onTime: number; due: number }> {
  const rows = await visible(db, by)
    .clearSelect()
    .select(['deliveries.state', 'plans.dueAt', 'doneAt'])
    .where('campaigns.rehearsal', '=', rehearsal)
    .where('plans.dueAt', '>=', since)
    .where('plans.dueAt', '<=', instant())
    .where('deliveries.state', 'in', ['confirmed', 'refused', 'unknown', 'handed over', 'planned'])
    .execute()
  return { onTime: rows.filter(isOnTime).length, due: rows.length }
}

function isOnTime({ dueAt, doneAt, state }: Pick<Row, 'dueAt' | 'doneAt' | 'state'>): boolean {
  if (state !== 'confirmed' || !doneAt) return false
  return Date.parse(doneAt) - Date.parse(dueAt) <= ON_TIME_MS
}

function visible(db: Db, by: Account) {
  return db
    .selectFrom('plans')
    .leftJoin('deliveries', 'deliveries.id', 'plans.id')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .innerJoin('places', 'places.code', 'destinations.placeCode')
    .innerJoin('messages', 'messages.id', 'plans.messageId')
    .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
    .innerJoin('places as owner', 'owner.code', 'campaigns.placeCode')
    .innerJoin('revisions', 'revisions.messageId', 'messages.id')
    .leftJoin('accounts as teller', 'teller.id', 'deliveries.doneBy')
    .where('revisions.number', '=', (eb) =>
      eb
        .selectFrom('revisions as latest')
        .select((max) => max.fn.max('latest.number').as('number'))
        .whereRef('latest.messageId', '=', 'messages.id'),
    )
    .where((eb) => eb.or([eb('plans.removedAt', 'is', null), eb('deliveries.id', 'is not', null)]))
    .where((eb) =>
      eb.or([
        eb('places.path', '=', by.placePath),
        eb('places.path', 'like', `${by.placePath}/%`),
        eb('owner.path', '=', by.placePath),
        eb('owner.path', 'like', `${by.placePath}/%`),
      ]),
    )
    .select(['plans.id', 'plans.dueAt', 'plans.code', 'plans.messageId', 'headline'])
    .select(['deliveries.state', 'reason', 'nextAt', 'absentAt', 'tries', 'link', 'remoteId'])
    .select(['doneAt', 'doneGrade', 'teller.name as doneByName', 'note'])
    .select(['messages.campaignId', 'campaigns.rehearsal'])
    .select(['destinations.id as destinationId', 'destinations.name as destination', 'channel'])
    .select(['places.path as placePath', 'owner.path as campaignPlacePath'])
    .select(sql<string>`places.type || ' ' || places.name`.as('placeName'))
}

type Row = Awaited<ReturnType<ReturnType<typeof visible>['execute']>>[number]

function toRow(row: Row): DeliveryRow {
  return {
    ...row,
    state: row.state ?? 'not approved',
    reason: row.reason ? (JSON.parse(row.reason) as DeliveryReason) : undefined,
    tries: row.tries ?? 0,
    note: row.note ?? '',
  }
}
