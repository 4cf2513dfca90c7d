import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import type { Schema } from '#db/schema.ts'
import type { Reason, Setting } from '#server/channels/channel.ts'
import { findChannel, getChannel } from '#server/channels/registry.ts'
import { instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { refuseDissolved } from '#server/places/dissolved.ts'
import { RefusedError } from '#server/refused.ts'
import type { Destination } from './destinations.ts'
import { columnsOf } from './settings.ts'
import { getManaged } from './managed.ts'

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
  refuseMissing(channel.settings, wanted.settings)
  const id = newId()
  const { settings, ...row } = wanted
  await insert(db, { ...row, id, ...columnsOf(id, channel, settings), createdBy: by.id })
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
  const destination = await getManaged(db, { id, by })
  const secrets = getChannel(destination.channel).settings.filter(({ secret }) => secret)
  const given = secrets.flatMap(({ name }) => {
    const value = settings[name]?.trim()
    return value ? [[name, value]] : []
  })
  await keepSecrets(db, { destination, secrets: Object.fromEntries(given) })
}

/** Gives a destination new secrets beside those it keeps; what was learned of the old ones holds no more. */
export async function keepSecrets(
  db: Db,
  {
    destination,
    secrets,
    endsAt = null,
    unlessReplaced = false,
  }: {
    destination: Destination
    secrets: Record<string, string>
    endsAt?: string | null
    /** Where somebody else has given it new ones since, theirs hold. */
    unlessReplaced?: boolean
  },
): Promise<void> {
  const { id, channel, settings } = destination
  const renewed = { ...settings, ...secrets }
  const { settings: open, ...columns } = columnsOf(id, getChannel(channel), renewed)
  // What a person changed about it meanwhile stays.
  const names = getChannel(channel).settings.some(
    ({ name, secret }) => !secret && name in secrets && secrets[name] !== settings[name],
  )
  await db
    .updateTable('destinations')
    .set({ ...columns, ...(names && { settings: open }), ...MENDED, connection: newId(), endsAt })
    .where('id', '=', id)
    .$if(unlessReplaced, (still) => still.where('connection', '=', destination.connection))
    .execute()
}

/** What was learned of a destination before a person mended it holds no more. */
export const MENDED = {
  ...{ blocked: null, failures: 0, restUntil: null, restWhy: null, renewingSince: null },
} as const

/** Nothing goes there until a person mends it; unless that has happened since it was asked. */
export async function blockDestination(
  db: Db,
  { destination, reason }: { destination: Pick<Destination, 'id' | 'connection'>; reason: Reason },
): Promise<void> {
  await db
    .updateTable('destinations')
    .set({ blocked: JSON.stringify(reason) })
    .where('id', '=', destination.id)
    .where('connection', '=', destination.connection)
    .execute()
}

/** Every setting has an answer that its channel takes. @throws RefusedError */
export function refuseMissing(asked: Setting[], given: Record<string, string>): void {
  const missing = asked.find(({ name, optional, choices }) => {
    const answer = given[name]?.trim()
    if (!answer) return !optional
    return choices && !choices.some(({ value }) => value === answer)
  })
  if (missing) throw new RefusedError('destinations.settingMissing', { setting: missing.label })
}

/** Takes a destination out of the lists; what went there stays. */
export async function removeDestination(db: Db, { id, by }: { id: string; by: Account }) {
  await getManaged(db, { id, by })
  await db.updateTable('destinations').set({ removedAt: instant() }).where('id', '=', id).execute()
}

async function insert(
  db: Db,
  row: Pick<
    Selectable<Schema['destinations']>,
    'id' | 'placeCode' | 'channel' | 'name' | 'settings' | 'secrets' | 'rehearsal' | 'createdBy'
  >,
): Promise<void> {
  await db
    .insertInto('destinations')
    .values({
      ...row,
      ...{
        connection: newId(),
        endsAt: null,
        renewingSince: null,
        checkedAt: null,
        limits: null,
        terms: null,
      },
      ...{ restUntil: null, restWhy: null, failures: 0, blocked: null },
      ...{ createdAt: instant(), removedAt: null },
    })
    .execute()
}
