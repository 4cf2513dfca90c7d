import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import type { Nearby, Neighbour, Reason } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { standsIn } from '#server/channels/sameness.ts'
import { listDestinationsById } from '#server/destinations/destinations.ts'
import { askRenewing } from '#server/destinations/renew.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { readSent } from '#server/pictures/sent.ts'
import { RefusedError } from '#server/refused.ts'
import { findDelivery, listAttempts, type DeliveryRow } from './deliveries.ts'
import { parcelOf } from './parcel.ts'

/** A post of the account. `named`: our code stands in it. `taken`: another delivery is this post. */
export type Beside = Neighbour & { named: boolean; taken: boolean }

/** What stands on the account beside our text. `cannot`: nobody but a person reads there. */
export type Seen =
  { known: 'read'; posts: Beside[] } | { known: 'unreadable'; reason: Reason } | { known: 'cannot' }

/** Our text as it was tried last, and the posts of its account around that time. */
export type Compared = { text: string; triedAt: string; seen: Seen }

/**
 * Reads the account of a delivery that is not known, for a person to compare; nothing is settled by that.
 * @throws RefusedError: not the actor's, it is not unknown
 */
export async function compare(db: Db, { id, by }: { id: string; by: Account }): Promise<Compared> {
  const row = await findDelivery(db, { id, by })
  if (!row || !may(by, 'deliveries.direct', { placePath: row.campaignPlacePath }))
    throw new RefusedError('deliveries.notYours')
  const [attempt] = await listAttempts(db, { deliveryId: id })
  if (row.state !== 'unknown' || !attempt)
    throw new RefusedError('deliveries.cannot.declared-sent', { state: row.state })
  const { text, startedAt: triedAt } = attempt
  const nearby = await read(db, row, { ...attempt, pictures: readSent(attempt.pictures) })
  if (nearby?.known !== 'read') return { text, triedAt, seen: nearby ?? { known: 'cannot' } }
  const taken = await listTaken(db, row, nearby.posts)
  const posts = nearby.posts.map((post) => ({
    ...post,
    named: standsIn(post.text, row.code),
    taken: taken.has(post.remoteId),
  }))
  return { text, triedAt, seen: { known: 'read', posts } }
}

/**
 * The post that a person takes for the delivery, read anew: only what stands there can be taken.
 * @throws RefusedError: not the actor's, it is not unknown, the post is not there or is another delivery's
 */
export async function getBeside(
  db: Db,
  { remoteId, ...of }: { id: string; remoteId: string; by: Account },
): Promise<Beside> {
  const { seen } = await compare(db, of)
  const post = seen.known === 'read' && seen.posts.find((one) => one.remoteId === remoteId)
  if (!post || post.taken) throw new RefusedError('deliveries.notBeside')
  return post
}

type Tried = { text: string; startedAt: string; pictures: ReturnType<typeof readSent> }

async function read(
  db: Db,
  { id: deliveryId, code, destinationId }: DeliveryRow,
  { text, pictures, startedAt }: Tried,
): Promise<Nearby | undefined> {
  const [destination] = await listDestinationsById(db, [destinationId])
  const nearby = destination && getChannel(destination.channel).nearby
  if (!nearby) return undefined
  const parcel = parcelOf(db, { deliveryId, code, text, pictures, destination })
  const { answer } = await askRenewing<Nearby>(db, destination, {
    with: (fresh) => nearby({ ...parcel, destination: fresh }, startedAt),
    isOver: (said) => said.known === 'unreadable' && said.reason.code === 'token',
  })
  return answer
}

/** Those that other deliveries to the same place are. */
async function listTaken(
  db: Db,
  { id, destinationId }: DeliveryRow,
  posts: Neighbour[],
): Promise<Set<string | null>> {
  const remoteIds = posts.map(({ remoteId }) => remoteId)
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .select('remoteId')
    .where('destinationId', '=', destinationId)
    .where('deliveries.id', '!=', id)
    .where(isOneOf(db, 'remoteId', remoteIds))
    .execute()
  return new Set(rows.map(({ remoteId }) => remoteId))
}
