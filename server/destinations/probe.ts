import type { Db } from '#db/database.ts'
import type { Checked } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'
import type { Destination } from './destinations.ts'
import { blockDestination } from './keep-destinations.ts'
import { askRenewing } from './renew.ts'
import { getManaged } from './managed.ts'

/** What the platform answers now, or nothing where the channel has none to ask. */
export type Answer = Checked | undefined

/**
 * Calls the platform of a destination and sends nothing. One that answers may send again; one whose secrets it refuses
 * is blocked now, and not at the next delivery. @throws RefusedError: not the actor's
 */
export async function checkDestination(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<Answer> {
  const destination = await getManaged(db, { id, by })
  const checked = await ask(db, destination)
  if (checked?.known === 'connected') await open(db, destination, checked.endsAt)
  if (checked?.known === 'refused')
    await blockDestination(db, { destination, reason: checked.reason })
  return checked
}

/** As `checkDestination`, for a person who waits for the answer. @throws RefusedError: no answer came, too */
export async function tryDestination(db: Db, of: { id: string; by: Account }): Promise<void> {
  const answer = await checkDestination(db, of)
  if (answer?.known === 'unreadable') throw new RefusedError('destinations.noAnswer')
}

/** A token that is over is renewed first, where the channel can. */
async function ask(db: Db, destination: Destination): Promise<Answer> {
  const { check } = getChannel(destination.channel)
  if (!check) return undefined
  const { answer, lost } = await askRenewing<Checked>(db, destination, {
    with: check,
    isOver: (checked) => checked.known === 'refused' && checked.reason.code === 'token',
  })
  return lost ? { known: 'refused', reason: lost } : answer
}

async function open(db: Db, { id }: Destination, endsAt?: string): Promise<void> {
  const fresh = { blocked: null, failures: 0, restUntil: null, restWhy: null }
  await db
    .updateTable('destinations')
    .set({ ...fresh, checkedAt: instant(), ...(endsAt && { endsAt }) })
    .where('id', '=', id)
    .execute()
}
