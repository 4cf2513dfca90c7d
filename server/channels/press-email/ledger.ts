import type { Parcel, Recipient } from '#server/channels/channel.ts'
import { instant } from '#server/clock.ts'
import { mailKey, readMails, RESTORED, writeMail, type Mail } from '#server/press/mails.ts'
import { messageIdOf } from './letter.ts'

/** The letters of a delivery, and those of them whose state its notes do not have yet. */
export type Ledger = { mails: Mail[]; unwritten: Mail[] }

/**
 * The letters of a delivery as they stand: those of its notes, and those still to be written. Notes of another
 * release are not its own.
 */
export async function readLedger(
  { code, notes, recipients = [] }: Pick<Parcel, 'code' | 'notes' | 'recipients'>,
  domain: string,
): Promise<Ledger> {
  const kept = await notes.all()
  const own = [...readMails(kept).values()].filter(({ messageId }) =>
    messageId.startsWith(`<${code}.`),
  )
  const known = new Set(own.map(({ contactId }) => contactId))
  const fresh = recipients
    .filter(({ id }) => !known.has(id))
    .map((one) => planned(one, messageIdOf(code, one.id, { domain })))
  const mails = [...own, ...fresh]
  const listed = new Set(recipients.map(({ id }) => id))
  const changed = mails.filter((mail) => {
    const { state } = mail
    if (!isOpen(mail)) return false
    if (!listed.has(mail.contactId)) mail.state = 'left'
    // A backup that is older than the letters knows nothing of them: nobody else but a person does.
    else if (isOlder(mail, kept[RESTORED], fresh)) mail.state = 'unknown'
    return mail.state !== state
  })
  return { mails, unwritten: [...new Set([...changed, ...fresh])] }
}

/** Writes the state of a letter down, and resolves once it is kept. */
export async function note({ notes }: Pick<Parcel, 'notes'>, mail: Mail): Promise<void> {
  await notes.put(mailKey(mail.contactId), writeMail({ ...mail, at: instant() }))
}

function planned({ id, address, name, outlet }: Recipient, messageId: string): Mail {
  return {
    contactId: id,
    address,
    name,
    outlet,
    state: 'planned',
    messageId,
    said: '',
    at: instant(),
  }
}

/** Surely not sent, as far as its note knows. */
function isOpen({ state }: Mail): boolean {
  return state === 'planned' || state === 'later'
}

function isOlder(mail: Mail, restoredAt: string | undefined, fresh: Mail[]): boolean {
  return restoredAt !== undefined && (fresh.includes(mail) || mail.at < restoredAt)
}
