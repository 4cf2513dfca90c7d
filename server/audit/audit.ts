import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { lock } from '#db/lock.ts'
import { liesIn } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import { instant } from '#server/clock.ts'
import type { Actor } from '#server/people/permissions.ts'

export type AuditEntry = Selectable<Schema['auditEntries']>

/** What stands before the first entry. */
const BEGINNING = '0'.repeat(64)

type Step = { by: string; action: string; subject: string; detail: Record<string, unknown> }

/** Adds an entry whose hash covers the one before it: to change or drop one breaks every hash after it. */
export async function record(db: Db, { by, action, subject, detail }: Step): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lock(trx, 'audit')
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

/**
 * An entry as a person reads it: who did it, and to which message, of which its subject is a delivery or it itself,
 * to whose account, to which station or figure; and the place all of that belongs to.
 */
export type ReadableEntry = AuditEntry & {
  name: string | null
  messageId: string | null
  headline: string | null
  person: string | null
  station: string | null
  /** Of a destination, as the station is one. */
  channel: string | null
  figure: string | null
  place: string
}

/** The log a person may read, newest first: what was done in campaigns, to accounts and stations of the own place and below it. */
export async function listAudit(
  db: Db,
  { by, limit = 200 }: { by: Actor; limit?: number },
): Promise<ReadableEntry[]> {
  return readable(db, by)
    .leftJoin('accounts', 'accounts.id', 'auditEntries.by')
    .selectAll('auditEntries')
    .select(['accounts.name', 'messages.id as messageId', 'revisions.headline'])
    .select(['person.name as person', 'station.name as station', 'places.name as place'])
    .select('station.channel')
    .select('figures.indicator as figure')
    .orderBy('auditEntries.number', 'desc')
    .limit(limit)
    .execute()
}

/** How many entries a person may read. */
export type Decision = { at: string; action: string; name: string }

/** What people decided about one thing, the latest first. The reader must have shown that they may see it. */
export async function listDecisions(db: Db, { subject }: { subject: string }): Promise<Decision[]> {
  return db
    .selectFrom('auditEntries')
    .innerJoin('accounts', 'accounts.id', 'auditEntries.by')
    .select(['at', 'action', 'accounts.name'])
    .where('subject', '=', subject)
    .orderBy('number', 'desc')
    .execute()
}

export async function countAudit(db: Db, { by }: { by: Actor }): Promise<number> {
  const row = await readable(db, by)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/**
 * The number of the first entry that is not as it was written, or is missing; nothing where the log is whole.
 * It sees a changed entry, one dropped from between others, and an end cut off with a step of approval in it: that
 * step still stands in `approvals`. It does not see an end cut off without one, nor the hand of somebody who
 * writes every hash anew, or takes the step out of `approvals` as well: against those, keep the last hash elsewhere.
 */
export async function findBrokenEntry(db: Db): Promise<number | undefined> {
  // Before the entries: a step taken in between then has its entry among them.
  const steps = await db
    .selectFrom('approvals')
    .select(['messageId', 'step', 'by', 'at'])
    .orderBy('at')
    .execute()
  const entries = await db.selectFrom('auditEntries').selectAll().orderBy('number').execute()
  const broken = [findBrokenLink(entries), findMissingStep(entries, steps)]
  return broken.filter((number) => number !== undefined).sort((a, b) => a - b)[0]
}

function findBrokenLink(entries: AuditEntry[]): number | undefined {
  let previousHash = BEGINNING
  for (const [position, { hash, ...entry }] of entries.entries()) {
    const whole = entry.number === position + 1 && entry.previousHash === previousHash
    if (!whole || hashOf(entry) !== hash) return position + 1
    previousHash = hash
  }
  return undefined
}

type ApprovalStep = Pick<Selectable<Schema['approvals']>, 'messageId' | 'step' | 'by' | 'at'>

/** Where the entry of the first step that has none of its own should stand: before a later one, or at the end. */
function findMissingStep(entries: AuditEntry[], steps: ApprovalStep[]): number | undefined {
  const written = Map.groupBy(entries, ({ subject, action, by }) => `${subject} ${action} ${by}`)
  for (const step of steps) {
    const own = written.get(`${step.messageId} ${step.step} ${step.by}`)?.shift()
    if (!own) return entries.find(({ at }) => at > step.at)?.number ?? entries.length + 1
  }
  return undefined
}

function readable(db: Db, by: Actor) {
  return db
    .selectFrom('auditEntries')
    .leftJoin('plans', 'plans.id', 'auditEntries.subject')
    .leftJoin('messages', (join) =>
      join.on((eb) =>
        eb('messages.id', '=', eb.fn.coalesce('plans.messageId', 'auditEntries.subject')),
      ),
    )
    .leftJoin('campaigns', 'campaigns.id', 'messages.campaignId')
    .leftJoin('accounts as person', 'person.id', 'auditEntries.subject')
    .leftJoin('destinations as station', 'station.id', 'auditEntries.subject')
    .leftJoin('figures', 'figures.id', 'auditEntries.subject')
    .innerJoin('places', (join) =>
      join.on((eb) =>
        eb(
          'places.code',
          '=',
          eb.fn.coalesce(
            'campaigns.placeCode',
            'person.placeCode',
            'station.placeCode',
            'figures.placeCode',
            'auditEntries.subject',
          ),
        ),
      ),
    )
    .leftJoin('revisions', (join) =>
      join.onRef('revisions.messageId', '=', 'messages.id').on('revisions.number', '=', (eb) =>
        eb
          .selectFrom('revisions as latest')
          .select((max) => max.fn.max('latest.number').as('number'))
          .whereRef('latest.messageId', '=', 'messages.id'),
      ),
    )
    .where(liesIn('places.path', by.placePath))
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
