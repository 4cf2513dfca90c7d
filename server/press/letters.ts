import type { Db } from '#db/database.ts'
import { record } from '#server/audit/audit.ts'
import { instant } from '#server/clock.ts'
import { findDelivery, type DeliveryRow } from '#server/deliveries/deliveries.ts'
import { notesOf } from '#server/deliveries/notes.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { changingPlan } from '#server/plans/plans.ts'
import { enqueue } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'
import { bounceKey, isDoubtful, mailKey, readMails, writeMail, type Mail } from './mails.ts'
import { readBounce } from './read-bounce.ts'

/** The letters of a delivery, those a person has to decide on first, then by outlet. */
export async function listLetters(db: Db, { deliveryId }: { deliveryId: string }): Promise<Mail[]> {
  const mails = [...readMails(await notesOf(db, deliveryId).all()).values()]
  return mails.sort(
    (one, other) =>
      Number(isDoubtful(other)) - Number(isDoubtful(one)) ||
      one.outlet.localeCompare(other.outlet, 'vi') ||
      one.address.localeCompare(other.address),
  )
}

type Said = { deliveryId: string; contactId: string; received: boolean; by: Account }

/**
 * A person says whether a letter arrived of which that is not known; once none is in doubt, the delivery goes on:
 * what was not received is written again, once.
 * @throws RefusedError: not the actor's, or the letter is not in doubt
 */
export async function settleLetter(
  db: Db,
  { deliveryId, contactId, received, by }: Said,
): Promise<void> {
  const { destinationId } = await changingPlan(db, deliveryId, async (trx) => {
    const row = await getDirected(trx, { deliveryId, by })
    const notes = notesOf(trx, deliveryId)
    const mail = readMails(await notes.all()).get(contactId)
    if (!mail || !isDoubtful(mail) || row.state !== 'unknown')
      throw new RefusedError('press.notDoubtful')
    const state = received ? ('accepted' as const) : ('later' as const)
    await notes.put(mailKey(contactId), writeMail({ ...mail, state, at: instant() }))
    await trx
      .updateTable('deliveries')
      .set({ nextAt: instant(), absentAt: null })
      .where('id', '=', deliveryId)
      .where('state', '=', 'unknown')
      .execute()
    const detail = { contactId, received }
    await record(trx, { by: by.id, action: 'letter-settled', subject: deliveryId, detail })
    return row
  })
  enqueue('reconcile', { deliveryId, destinationId })
}

/**
 * Reads a letter that came back, and notes it at the recipients it is about.
 * @returns how many of this release's it is about
 * @throws RefusedError: not the actor's; it is no report, or about nobody this release was written to
 */
export async function noteBounce(
  db: Db,
  { deliveryId, raw, by }: { deliveryId: string; raw: Uint8Array; by: Account },
): Promise<number> {
  await getDirected(db, { deliveryId, by })
  const bounced = readBounce(raw)
  if (bounced.length === 0) throw new RefusedError('press.noBounce')
  const notes = notesOf(db, deliveryId)
  const mails = [...readMails(await notes.all()).values()]
  const known = bounced.flatMap((one) => {
    const mail =
      mails.find(({ messageId }) => messageId === one.messageId) ??
      mails.find(({ address }) => one.addresses.includes(address))
    return mail ? [{ mail, ...one }] : []
  })
  if (known.length === 0) throw new RefusedError('press.strangeBounce')
  const at = instant()
  for (const { mail, status, said } of known)
    await notes.put(bounceKey(mail.contactId), JSON.stringify({ status, said, at }))
  const detail = { letters: known.length }
  await record(db, { by: by.id, action: 'bounce-noted', subject: deliveryId, detail })
  return known.length
}

async function getDirected(
  db: Db,
  { deliveryId, by }: { deliveryId: string; by: Account },
): Promise<DeliveryRow> {
  const row = await findDelivery(db, { id: deliveryId, by })
  if (!row || !may(by, 'deliveries.direct', { placePath: row.campaignPlacePath }))
    throw new RefusedError('deliveries.notYours')
  return row
}
