import type { Db } from '#db/database.ts'
import { getChannel } from '#server/channels/registry.ts'
import type { Account } from '#server/people/accounts.ts'
import { isWithin } from '#server/places/places.ts'
import { listDestinationsById, type Destination } from './destinations.ts'
import { readSettings } from './settings.ts'

type Reached = Pick<Destination, 'id' | 'channel' | 'rehearsal' | 'settings'>

/** The account of a platform that a destination is; of any other one, the destination itself. Pure. */
export function accountOf({ id, channel, rehearsal, settings }: Reached): string {
  const { authorise, settings: asked } = getChannel(channel)
  const identity = authorise && settings[asked.find((one) => one.identity)?.name ?? '']
  return identity ? JSON.stringify([channel, rehearsal, identity]) : id
}

/** The ids of all destinations that are the accounts of some, these among them: one account may be connected twice. */
export async function listOfSameAccounts(db: Db, destinations: Reached[]): Promise<string[]> {
  const own = destinations.map(({ id }) => id)
  const accounts = destinations.filter((one) => accountOf(one) !== one.id)
  if (accounts.length === 0) return [...new Set(own)]
  const wanted = new Set(accounts.map(accountOf))
  const rows = await db
    .selectFrom('destinations')
    .select(['id', 'channel', 'rehearsal', 'settings'])
    .where('channel', 'in', [...new Set(accounts.map(({ channel }) => channel))])
    .where('removedAt', 'is', null)
    .execute()
  const same = rows
    .map((row) => ({ ...row, settings: readSettings({ ...row, secrets: null }) }))
    .filter((one) => wanted.has(accountOf(one)))
  return [...new Set([...own, ...same.map(({ id }) => id)])]
}

/** Destinations that are the same account as another one; those of other units are counted alone. */
export type Twins = { own: Destination[]; elsewhere: number }

/** The other destinations that are the same account: whoever reads it would get a message of both twice. */
export async function listTwins(
  db: Db,
  { destination, by }: { destination: Destination; by: Account },
): Promise<Twins> {
  const ids = await listOfSameAccounts(db, [destination])
  const twins = await listDestinationsById(
    db,
    ids.filter((id) => id !== destination.id),
  )
  const own = twins.filter(({ placePath }) => isWithin(placePath, by.placePath))
  return { own, elsewhere: twins.length - own.length }
}
