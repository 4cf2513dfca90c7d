import type { Db } from '#db/database.ts'
import { recipientsOf } from './recipients.ts'

type Asked = { id: string; channel: string; destinationId: string }

/** How many a delivery will be written to, as it was approved; 0 while it is not. */
export async function countRecipients(
  db: Db,
  { id, channel, destinationId }: Asked,
): Promise<number> {
  const recipients = await recipientsOf(db, [{ id, destination: { id: destinationId, channel } }])
  return recipients.get(id)?.length ?? 0
}
