import type { Db } from '#server/database.ts'
import type { DeliveryRow } from '#server/deliveries/deliveries.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { countRecipients } from '#server/press/count-recipients.ts'
import { listLetters } from '#server/press/letters.ts'
import { isDoubtful, tallyOf } from '#server/press/mails.ts'
import { listPickups } from '#server/press/pickups.ts'

/** The letters of a delivery, where they were printed, and what this person may say of them. */
export async function loadLetters(db: Db, { row, by }: { row: DeliveryRow; by: Account }) {
  const deliveryId = row.id
  const mails = await listLetters(db, { deliveryId })
  const mayDirect = may(by, 'deliveries.direct', { placePath: row.campaignPlacePath })
  const isOut = row.state === 'confirmed' || row.state === 'unknown'
  return {
    ...tallyOf(mails),
    /** Whom it will be written to, as long as nobody has been. */
    planned: mails.length > 0 ? undefined : await countRecipients(db, row),
    letters: mails.map((mail) => {
      const { contactId, outlet, name, address, state, said, at, bounce } = mail
      const asks = mayDirect && row.state === 'unknown' && isDoubtful(mail)
      const shownState = state === 'sending' && row.state !== 'sending' ? 'unknown' : state
      return { contactId, outlet, name, address, state: shownState, said, at, bounce, asks }
    }),
    pickups: await listPickups(db, { deliveryId }),
    mayBounce: mayDirect && mails.length > 0,
    mayPickUp: isOut && may(by, 'measurements.add', { placePath: row.placePath }),
  }
}
