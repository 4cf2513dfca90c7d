import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '#db/database.ts'
import type { Authorisation, Destination as Reached, Reachable } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant, later, MINUTE } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { RefusedError } from '#server/refused.ts'
import { seal, unseal } from '#server/secrets/sealed.ts'
import { offerAccounts } from './choose.ts'
import { checkDestination } from './probe.ts'
import type { Destination } from './destinations.ts'
import { keepSecrets } from './keep-destinations.ts'
import { getManaged } from './managed.ts'

/** How long a person may take on the page of a platform. */
const ON_THE_WAY_MS = 15 * MINUTE

/** Whether its secrets can be had on a page of the platform; otherwise they are pasted. */
export function canBeAuthorised(destination: Destination): boolean {
  const nothing = { state: '', challenge: '', callback: '' }
  return getChannel(destination.channel).authorise?.page(destination, nothing) !== undefined
}

/**
 * The page on which a person lets us in. @param site where people see this installation
 * @throws RefusedError: not theirs, no such page for this destination
 */
export async function beginConnecting(
  db: Db,
  { id, site, by }: { id: string; site: string; by: Account },
): Promise<string> {
  const destination = await getManaged(db, { id, by })
  const { authorise } = getChannel(destination.channel)
  const [state, verifier] = [draw(), draw()]
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  const callback = callbackOf(site, destination.channel)
  const address = authorise?.page(destination, { state, challenge, callback })
  if (!address) throw new RefusedError('destinations.noApp')
  const stateHash = hash(state)
  await db.deleteFrom('authorisations').where('endsAt', '<', instant()).execute()
  await db
    .insertInto('authorisations')
    .values({
      ...{ stateHash, destinationId: id, verifier: seal(verifier, stateHash), by: by.id },
      ...{ endsAt: later(instant(), ON_THE_WAY_MS), choices: null },
    })
    .execute()
  return address
}

type Coming = {
  channel: string
  /** What the platform added to the address. */
  given: Record<string, string>
  site: string
  by: Account
}

/**
 * Takes the secrets with which a person comes back, keeps them, and only then tries them. Where they open several
 * accounts and nobody said which it is, they are kept until the person chooses.
 * @returns the destination @throws RefusedError: nobody was sent there with this, too late, declined, not given
 */
export async function finishConnecting(
  db: Db,
  { channel, given, site, by }: Coming,
): Promise<{ id: string; chooses: boolean }> {
  const { destinationId: id, verifier } = await takeState(db, { state: given.state ?? '', by })
  const destination = await getManaged(db, { id, by })
  const { authorise } = getChannel(destination.channel)
  if (destination.channel !== channel || !authorise)
    throw new RefusedError('destinations.stateUnknown')
  if (!given.code) throw new RefusedError('destinations.declined')
  const callback = callbackOf(site, channel)
  const taken = await take(authorise, destination, { given, verifier, callback })
  if ('accounts' in taken) {
    await offerAccounts(db, { id, accounts: taken.accounts, by })
    return { id, chooses: true }
  }
  await keepSecrets(db, { destination, ...taken })
  // What the new secrets do not open is said now, and not when the first message goes.
  await checkDestination(db, { id, by })
  return { id, chooses: false }
}

type Taken = { accounts: Reachable[] } | { secrets: Record<string, string>; endsAt: string | null }

async function take(
  authorise: Authorisation,
  destination: Reached,
  returned: Parameters<Authorisation['take']>[1],
): Promise<Taken> {
  const authorised = await authorise.take(destination, returned)
  if (authorised.known === 'connected')
    return { secrets: authorised.settings, endsAt: authorised.endsAt ?? null }
  if (authorised.known === 'several') {
    if (authorised.accounts.length === 0) throw new RefusedError('destinations.noAccounts')
    return { accounts: authorised.accounts }
  }
  const { code, detail = code } = authorised.reason
  if (code === 'permission') throw new RefusedError('destinations.otherAccount', { detail })
  throw new RefusedError('destinations.notGiven', { detail })
}

/** A state is good for once, for whoever set out with it. */
async function takeState(db: Db, { state, by }: { state: string; by: Account }) {
  const stateHash = hash(state)
  const row = await db
    .deleteFrom('authorisations')
    .where('stateHash', '=', stateHash)
    .where('by', '=', by.id)
    .returning(['destinationId', 'verifier', 'endsAt'])
    .executeTakeFirst()
  if (!row) throw new RefusedError('destinations.stateUnknown')
  if (row.endsAt < instant()) throw new RefusedError('destinations.stateOver')
  return { destinationId: row.destinationId, verifier: unseal(row.verifier, stateHash) }
}

function callbackOf(site: string, channel: string): string {
  return `${site}/connect/${channel}`
}

/** 256 bits, in 43 letters: also as long as a verifier of PKCE must be. */
function draw(): string {
  return randomBytes(32).toString('base64url')
}

function hash(word: string): string {
  return createHash('sha256').update(word).digest('hex')
}
