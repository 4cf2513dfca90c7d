import type { Db } from '#db/database.ts'
import { record } from '#server/audit/audit.ts'
import { instant } from '#server/clock.ts'
import { findMessage } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'

/**
 * Says that a doubtful place of a script is read as it stands. It holds for this message alone: for others the place's
 * readings are the way. @throws RefusedError: not the actor's message
 */
export async function confirmReading(
  db: Db,
  { messageId, spoken, by }: { messageId: string; spoken: string; by: Account },
): Promise<void> {
  const message = await findMessage(db, { id: messageId, by })
  if (!message || !may(by, 'messages.draft', message.campaign))
    throw new RefusedError('messages.notYours')
  const row = { messageId, spoken: spoken.trim(), by: by.id, at: instant() }
  await db
    .insertInto('confirmedReadings')
    .values(row)
    .onConflict((conflict) => conflict.columns(['messageId', 'spoken']).doNothing())
    .execute()
  const detail = { spoken: row.spoken }
  await record(db, { by: by.id, action: 'reading-confirmed', subject: messageId, detail })
}

/** What of a message's scripts nobody need look at any more. */
export async function listConfirmed(
  db: Db,
  { messageId }: { messageId: string },
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('confirmedReadings')
    .select('spoken')
    .where('messageId', '=', messageId)
    .execute()
  return new Set(rows.map(({ spoken }) => spoken))
}
