import type { Destination, Found, Notes, Parcel, Reading } from '#server/channels/channel.ts'
import { instant } from '#server/clock.ts'
import { isDoubtful, isSettled, readMails, tallyOf } from '#server/press/mails.ts'
import { senderOf } from './connection.ts'
import { note, readLedger } from './ledger.ts'

/**
 * Nothing can be read at a mail server, so the ledger is: with a letter in doubt it cannot be told, and a person says;
 * with letters still to be written it is absent, and goes on where it stopped.
 */
export async function find(parcel: Parcel): Promise<Found> {
  const domain = senderOf(parcel.destination)?.domain ?? ''
  const { mails, unwritten } = await readLedger(parcel, domain)
  // In doubt without a note of its own: a person has to see it.
  for (const mail of unwritten.filter(isDoubtful)) await note(parcel, mail)
  if (mails.some(isDoubtful)) return { known: 'unreadable', reason: { code: 'no-answer' } }
  if (mails.length === 0 || !mails.every(isSettled)) return { known: 'absent' }
  return { known: 'found', remoteId: parcel.code }
}

/** How many letters were taken, of how many: our own ledger, and what came back. */
export async function measure(
  _destination: Destination,
  _remoteId: string,
  notes?: Notes,
): Promise<Reading[]> {
  if (!notes) return []
  const { addressed, accepted } = tallyOf(readMails(await notes.all()).values())
  const own = { asOf: instant(), grade: 'B', definition: 'letters of the ledger' } as const
  return [
    { metric: 'addressed', value: addressed, ...own },
    { metric: 'accepted', value: accepted, ...own },
  ]
}
