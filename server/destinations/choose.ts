import { z } from 'zod'
import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import type { Reachable } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant, later, MINUTE } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'
import { seal, unseal } from '#server/secrets/sealed.ts'
import { keepSecrets } from './keep-destinations.ts'
import { checkDestination } from './probe.ts'
import { getManaged } from './managed.ts'

/** How long a person may take to choose. */
const CHOOSING_MS = 15 * MINUTE

const Offered = z.array(
  z.object({ id: z.string(), name: z.string(), settings: z.record(z.string(), z.string()) }),
)

/** Keeps, sealed, between which accounts a person may choose for a destination; an earlier offer is over. */
export async function offerAccounts(
  db: Db,
  { id, accounts, by }: { id: string; accounts: Reachable[]; by: Account },
): Promise<void> {
  await withdrawOffer(db, { id, by })
  const stateHash = newId()
  const choices = seal(JSON.stringify(accounts), stateHash)
  const endsAt = later(instant(), CHOOSING_MS)
  await db
    .insertInto('authorisations')
    .values({ stateHash, destinationId: id, verifier: '', by: by.id, endsAt, choices })
    .execute()
}

/** The accounts that were offered to this person, without their secrets; nothing where none were, or too long ago. */
export async function listOffered(
  db: Db,
  { id, by }: { id: string; by: Account },
): Promise<Pick<Reachable, 'id' | 'name'>[] | undefined> {
  const offered = await readOffer(db, { id, by })
  return offered?.map(({ id, name }) => ({ id, name }))
}

/**
 * The destination becomes the account a person chose, and is tried at once.
 * @throws RefusedError: not theirs, too late, not among those offered, it is another account already
 */
export async function chooseAccount(
  db: Db,
  { id, accountId, by }: { id: string; accountId: string; by: Account },
): Promise<void> {
  const destination = await getManaged(db, { id, by })
  const offered = await readOffer(db, { id, by })
  if (!offered) throw new RefusedError('destinations.stateOver')
  const chosen = offered.find((one) => one.id === accountId)
  if (!chosen) throw new RefusedError('destinations.notOffered')
  const { name: identity = '' } = getChannel(destination.channel).settings.find(isIdentity) ?? {}
  const known = destination.settings[identity]
  if (known && known !== chosen.settings[identity])
    throw new RefusedError('destinations.otherAccount', { detail: chosen.name })
  await keepSecrets(db, { destination, secrets: chosen.settings })
  await withdrawOffer(db, { id, by })
  await checkDestination(db, { id, by })
}

const isIdentity = ({ identity }: { identity?: true }) => identity === true

async function readOffer(db: Db, { id, by }: { id: string; by: Account }) {
  const row = await db
    .selectFrom('authorisations')
    .select(['stateHash', 'choices'])
    .where('destinationId', '=', id)
    .where('by', '=', by.id)
    .where('choices', 'is not', null)
    .where('endsAt', '>=', instant())
    .executeTakeFirst()
  return row?.choices ? Offered.parse(JSON.parse(unseal(row.choices, row.stateHash))) : undefined
}

async function withdrawOffer(db: Db, { id, by }: { id: string; by: Account }): Promise<void> {
  await db
    .deleteFrom('authorisations')
    .where('destinationId', '=', id)
    .where('by', '=', by.id)
    .where('choices', 'is not', null)
    .execute()
}
