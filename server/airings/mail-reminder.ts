import type { Db } from '#db/database.ts'
import { HOUR, instant, later } from '#server/clock.ts'
import { SITE_URL } from '#server/site-url.ts'
import { hasMail, sendLetter } from '#server/mail/mail.ts'
import { enqueueAll } from '#server/queue.ts'

/** A reminder older than this is of no use any more. */
const OLD_MS = 6 * HOUR

/**
 * Writes to the operators of a station that was reminded; once, and nothing where this installation has no mail.
 * @throws Error with what the mail server said, where it took no letter at all: the sweep tries again
 */
export async function mailReminder(db: Db, { reminderId }: { reminderId: string }): Promise<void> {
  if (!hasMail()) return
  const claimed = await db
    .updateTable('reminders')
    .set({ mailedAt: instant() })
    .where('id', '=', reminderId)
    .where('mailedAt', 'is', null)
    .returning(['stationId', 'date'])
    .executeTakeFirst()
  if (!claimed) return
  const readers = await listReaders(db, claimed.stationId)
  const letters = readers.map((one) => letterTo(one, { reminderId, ...claimed }))
  const sent = await Promise.allSettled(letters.map(sendLetter))
  const refused = sent.filter((one) => one.status === 'rejected')
  // One address that takes no mail does not write to the others again and again.
  if (sent.length === 0 || refused.length < sent.length) return
  await db.updateTable('reminders').set({ mailedAt: null }).where('id', '=', reminderId).execute()
  throw refused[0]!.reason
}

/** Reminders of the last hours that no letter went out for. */
export async function sweepReminders(db: Db): Promise<void> {
  if (!hasMail()) return
  const rows = await db
    .selectFrom('reminders')
    .select('id as reminderId')
    .where('mailedAt', 'is', null)
    .where('at', '>', later(instant(), -OLD_MS))
    .limit(500)
    .execute()
  enqueueAll('remind', rows)
}

type Reader = { id: string; email: string; station: string }

/** Who tends the station: the operators of its place. */
async function listReaders(db: Db, stationId: string): Promise<Reader[]> {
  return db
    .selectFrom('destinations')
    .innerJoin('accounts', 'accounts.placeCode', 'destinations.placeCode')
    .select(['accounts.id', 'email', 'destinations.name as station'])
    .where('destinations.id', '=', stationId)
    .where('role', '=', 'operator')
    .where('disabledAt', 'is', null)
    .execute()
}

function letterTo(
  { id, email, station }: Reader,
  { reminderId, date }: { reminderId: string; date: string },
) {
  const day = date.split('-').reverse().join('/')
  return {
    to: email,
    messageId: `<${reminderId}.${id}@lan-toa>`,
    subject: `Nhắc: gói phát ngày ${day} của ${station}`,
    text: [
      `Gói phát ngày ${day} của ${station} chưa được nhận, hoặc có buổi chưa báo đã phát.`,
      `Mở trang trực loa: ${SITE_URL}/air`,
      'Thư do Lan Tỏa gửi, không cần trả lời.',
    ].join('\n\n'),
  }
}
