import { openDatabase, inTransaction, type Location } from '#db/database.ts'
import { record } from '#server/audit/audit.ts'
import type { Db } from '#server/database.ts'
import { listChannels } from '#server/channels/registry.ts'
import { doubtDue, doubtUnsettled } from '#server/deliveries/doubt.ts'
import { pauseAll } from '#server/pauses/pauses.ts'
import { endAllSessions } from '#server/people/sessions.ts'
import { fill } from './fill.ts'
import type { Header } from './format.ts'
import { readHeader, readRows } from './read-backup.ts'

/** Who restored, in the log and beside the pause: the one at the console has no account. */
const BY = 'restore'

/**
 * Restores a backup into an empty database, all of it or nothing. Nothing goes out afterwards until an administrator
 * says so, and what may have gone out since the backup is looked for first.
 * @throws a sentence where the file or the database cannot be used
 */
export async function restoreBackup({
  file,
  into,
}: {
  file: string
  into: Location
}): Promise<Header & { rows: number }> {
  const header = await readHeader(file)
  await readToTheEnd(file)
  const db = openDatabase(into)
  try {
    return await inTransaction(db, async (trx) => {
      const rows = await fill(trx, { file, header })
      await distrust(trx, header)
      return { ...header, rows }
    })
  } finally {
    await db.destroy()
  }
}

/** A cut or changed file is refused before there is a database. */
async function readToTheEnd(file: string): Promise<void> {
  for await (const _ of readRows(file));
}

/** Signed-out sessions would come to life again, and sent messages would be sent again. */
async function distrust(trx: Db, { takenAt }: Header): Promise<void> {
  await endAllSessions(trx)
  await doubtUnsettled(trx)
  const channels = listChannels().map(({ name }) => name)
  await doubtDue(trx, { since: takenAt, channels })
  const subject = await pauseAll(trx, { why: 'restored', takenAt, by: BY })
  await record(trx, { by: BY, action: 'restored', subject, detail: { takenAt } })
}
