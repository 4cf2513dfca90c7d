import type { Db } from '#db/database.ts'
import { isOneOf, liesIn } from '#db/rows.ts'
import type { Destination as ChannelDestination, Reason } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import type { Account } from '#server/people/accounts.ts'
import { readSettings } from './settings.ts'

/** Where messages go: a Page, a station, a notice board; with the secrets it needs, for the server alone. */
export type Destination = ChannelDestination & {
  channel: string
  placeCode: string
  placePath: string
  /** Changes with the secrets. */
  connection: string
  /** Why nothing goes there until a person mends it. */
  blocked: Reason | undefined
  /** Nothing goes there before, and why, as JSON. */
  restUntil: string | null
  restWhy: string | null
  /** Tries in a row of which nothing came. */
  failures: number
  limits: Limits
  /** How often what goes out beside its texts, or to whom, was changed. */
  terms: number | null
  endsAt: string | null
  /** When its platform last answered a try. */
  checkedAt: string | null
  removedAt: string | null
}

/** How fast people let a destination go; what is not set does not limit. */
export type Limits = { perDay?: number; apartMinutes?: number }

/** The destination where it lies in the actor's place or below. */
export async function findDestination(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<Destination | undefined> {
  const row = await within(db, by).where('destinations.id', '=', id).executeTakeFirst()
  return row && toDestination(row)
}

/** The destinations of the actor's place and below, by place and name. */
export async function listDestinations(db: Db, { by }: { by: Account }): Promise<Destination[]> {
  const rows = await within(db, by)
    .orderBy('places.path')
    .orderBy('channel')
    .orderBy('destinations.name')
    .execute()
  return rows.map(toDestination)
}

/** Destinations by their ids, removed ones too: what went there stays readable. */
export async function listDestinationsById(db: Db, ids: string[]): Promise<Destination[]> {
  if (ids.length === 0) return []
  const rows = await destinations(db)
    .where(isOneOf(db, 'destinations.id', ids))
    .execute()
  return rows.map(toDestination)
}

/** Why nothing can go there now: a person must mend it first, or the channel itself is not ready. */
export function unavailable(destination: Destination): Reason | undefined {
  if (destination.removedAt) return { code: 'not-connected' }
  return destination.blocked ?? getChannel(destination.channel).unavailable?.(destination)
}

function within(db: Db, by: Account) {
  return destinations(db).where('removedAt', 'is', null).where(liesIn('places.path', by.placePath))
}

function destinations(db: Db) {
  return db
    .selectFrom('destinations')
    .innerJoin('places', 'places.code', 'destinations.placeCode')
    .select([
      'destinations.id',
      'channel',
      'destinations.name',
      'settings',
      'rehearsal',
      'secrets',
      'connection',
      'blocked',
      'restUntil',
      'restWhy',
      'failures',
      'limits',
      'terms',
      'endsAt',
      'checkedAt',
      'removedAt',
      'placeCode',
      'places.path as placePath',
      'places.type as placeType',
      'places.name as place',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof destinations>['execute']>>[number]

function toDestination(found: Row): Destination {
  const { placeType, place, settings, secrets, blocked, limits, ...row } = found
  return {
    ...row,
    placeName: row.placeCode === 'VN' ? place : `${placeType} ${place}`,
    settings: readSettings({ id: row.id, settings, secrets }),
    limits: limits ? (JSON.parse(limits) as Limits) : {},
    blocked: blocked ? (JSON.parse(blocked) as Reason) : undefined,
  }
}
