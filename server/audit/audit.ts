import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import type { Schema } from '#db/schema.ts'
import { instant } from '#server/clock.ts'

export type AuditEntry = Selectable<Schema['auditEntries']>

/** What stands before the first entry. */
const BEGINNING = '0'.repeat(64)

type Step = { by: string; action: string; subject: string; detail: Record<string, unknown> }

/** Adds an entry whose hash covers the one before it: to change or drop one breaks every hash after it. */
export async function record(db: Db, { by, action, subject, detail }: Step): Promise<void> {
  await inTransaction(db, async (trx) => {
    const last = await trx
      .selectFrom('auditEntries')
      .select(['number', 'hash'])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const entry = {
      number: (last?.number ?? 0) + 1,
      at: instant(),
      by,
      action,
      subject,
      detail: JSON.stringify(detail),
      previousHash: last?.hash ?? BEGINNING,
    }
    await trx
      .insertInto('auditEntries')
      .values({ ...entry, hash: hashOf(entry) })
      .execute()
  })
}

/** The log of one subject, or all of it, newest first. */
export async function listAudit(
  db: Db,
  { subject, limit = 200 }: { subject?: string; limit?: number },
): Promise<(AuditEntry & { name: string | null })[]> {
  let entries = db
    .selectFrom('auditEntries')
    .leftJoin('accounts', 'accounts.id', 'auditEntries.by')
    .selectAll('auditEntries')
    .select('accounts.name')
    .orderBy('number', 'desc')
    .limit(limit)
  if (subject) entries = entries.where('subject', '=', subject)
  return entries.execute()
}

/** The number of the first entry that is not as it was written, or nothing where the chain holds. */
export async function findBrokenEntry(db: Db): Promise<number | undefined> {
  const entries = await db.selectFrom('auditEntries').selectAll().orderBy('number').execute()
  let previousHash = BEGINNING
  for (const [position, { hash, ...entry }] of entries.entries()) {
    const whole = entry.number === position + 1 && entry.previousHash === previousHash
    if (!whole || hashOf(entry) !== hash) return position + 1
    previousHash = hash
  }
  return undefined
}

function hashOf({
  number,
  at,
  by,
  action,
  subject,
  detail,
  previousHash,
}: Omit<AuditEntry, 'hash'>) {
  const line = JSON.stringify([number, at, by, action, subject, detail, previousHash])
  return createHash('sha256').update(line).digest('hex')
}
