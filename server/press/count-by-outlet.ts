import type { Db } from '#db/database.ts'
import { getChannel } from '#server/channels/registry.ts'
import { listContacts } from './contacts.ts'
import { recipientsOf } from './recipients.ts'

/** An outlet of the press, and how many there a release is written to. */
export type AtOutlet = { outlet: string; count: number }

type Asked = {
  id: string
  destination: { id: string; channel: string }
  /** An approval covers it, and none is asked for: who came to the list after it is not written to. */
  settled: boolean
}

/**
 * How many each of some deliveries is written to, by outlet and without anybody's address: with an approval given now,
 * or as it was given. By the id of the delivery; nothing for those whose channel writes to nobody in particular.
 */
export async function countByOutlet(db: Db, asked: Asked[]): Promise<Map<string, AtOutlet[]>> {
  const written = asked.filter(isWritten)
  const settled = await recipientsOf(
    db,
    written.filter((one) => one.settled),
  )
  const found = new Map<string, AtOutlet[]>()
  for (const { id, destination } of written) {
    const contacts = settled.get(id) ?? (await listContacts(db, { destinationId: destination.id }))
    found.set(id, byOutlet(contacts))
  }
  return found
}

function isWritten({ destination }: Asked): boolean {
  return getChannel(destination.channel).recipients !== undefined
}

function byOutlet(contacts: { outlet: string }[]): AtOutlet[] {
  const outlets = Map.groupBy(contacts, ({ outlet }) => outlet)
  return [...outlets]
    .map(([outlet, all]) => ({ outlet, count: all.length }))
    .sort((one, other) => one.outlet.localeCompare(other.outlet, 'vi'))
}
