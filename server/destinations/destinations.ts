import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { isOneOf, liesIn } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import type { Reason, Destination as ChannelDestination } from '#server/channels/channel.ts'
import { findChannel, getChannel } from '#server/channels/registry.ts'
import { instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { refuseDissolved } from '#server/places/dissolved.ts'
import { RefusedError } from '#server/refused.ts'

/** Where messages go: a Page, a station, a notice board; with the secrets it needs, for the server alone. */
export type Destination = ChannelDestination & {
  channel: string
  placeCode: string
  placePath: string
  blocked: Reason | undefined
  removedAt: string | null
}

const Settings = z.record(z.string(), z.string())

type NewDestination = {
  channel: string
  name: string
  placeCode: string
  settings: Record<string, string>
  rehearsal: 0 | 1
  by: Account
}

/** @throws RefusedError: not allowed there, a place that is no more, no such channel, a setting missing */
export async function addDestination(db: Db, { by, ...wanted }: NewDestination): Promise<string> {
  const channel = findChannel(wanted.channel)
  if (!channel) throw new RefusedError('destinations.noChannel')
  const place = await db
    .selectFrom('places')
    .select(['path', 'type', 'name', 'validUntil'])
    .where('code', '=', wanted.placeCode)
    .executeTakeFirst()
  if (!place || !may(by, 'destinations.manage', { placePath: place.path }))
    throw new RefusedError('destinations.notYours')
  refuseDissolved([place])
  const missing = channel.settings.find(({ name }) => !wanted.settings[name]?.trim())
  if (missing) throw new RefusedError('destinations.settingMissing', { setting: missing.label })
  const id = newId()
  const { settings, ...row } = wanted
  await insert(db, { ...row, id, settings: JSON.stringify(settings), createdBy: by.id })
  return id
}

/**
 * Gives a destination new secrets and lets it send again; an empty one stays as it was.
 * Nothing else about it changes: another Page is another destination, which nobody has approved.
 */
export async function reconnectDestination(
  db: Db,
  { id, settings, by }: { id: string; settings: Record<string, string>; by: Account },
): Promise<void> {
  const destination = await findDestination(db, { id, by })
  if (!destination || !may(by, 'destinations.manage', destination))
    throw new RefusedError('destinations.notYours')
  const secrets = getChannel(destination.channel).settings.filter(({ secret }) => secret)
  const given = secrets.flatMap(({ name }) => {
    const value = settings[name]?.trim()
    return value ? [[name, value]] : []
  })
  const renewed = { ...destination.settings, ...Object.fromEntries(given) }
  await db
    .updateTable('destinations')
    .set({ settings: JSON.stringify(renewed), blocked: null })
    .where('id', '=', id)
    .execute()
}

/** Nothing goes there until a person mends it; unless that has happened since it was asked. */
export async function blockDestination(
  db: Db,
  { destination, reason }: { destination: ChannelDestination; reason: Reason },
): Promise<void> {
  await db
    .updateTable('destinations')
    .set({ blocked: JSON.stringify(reason) })
    .where('id', '=', destination.id)
    .where('settings', '=', JSON.stringify(destination.settings))
    .execute()
}

/** Takes a destination out of the lists; what went there stays. */
export async function removeDestination(db: Db, { id, by }: { id: string; by: Account }) {
  const destination = await findDestination(db, { id, by })
  if (!destination || !may(by, 'destinations.manage', destination))
    throw new RefusedError('destinations.notYours')
  await db.updateTable('destinations').set({ removedAt: instant() }).where('id', '=', id).execute()
}

/** The destination where it lies in the actor's place or below. */
export async function findDestination(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<Destination | undefined> {
  return (await listDestinations(db, { by })).find((destination) => destination.id === id)
}

/** The destinations of the actor's place and below, by place and name. */
export async function listDestinations(db: Db, { by }: { by: Account }): Promise<Destination[]> {
  const rows = await destinations(db)
    .where('removedAt', 'is', null)
    .where(liesIn('places.path', by.placePath))
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

async function insert(
  db: Db,
  row: Pick<
    Selectable<Schema['destinations']>,
    'id' | 'placeCode' | 'channel' | 'name' | 'settings' | 'rehearsal' | 'createdBy'
  >,
): Promise<void> {
  await db
    .insertInto('destinations')
    .values({ ...row, blocked: null, createdAt: instant(), removedAt: null })
    .execute()
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
      'blocked',
      'removedAt',
      'placeCode',
      'places.path as placePath',
      'places.type as placeType',
      'places.name as place',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof destinations>['execute']>>[number]

function toDestination({ placeType, place, settings, blocked, ...row }: Row): Destination {
  return {
    ...row,
    placeName: row.placeCode === 'VN' ? place : `${placeType} ${place}`,
    settings: Settings.parse(JSON.parse(settings)),
    blocked: blocked ? (JSON.parse(blocked) as Reason) : undefined,
  }
}
