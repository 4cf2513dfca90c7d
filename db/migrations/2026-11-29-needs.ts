import { sql, type Kysely } from 'kysely'

/** What a person may have to settle is few among all that was ever sent, and is counted on every page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index "deliveriesInDoubt" on "deliveries" ("state", "releaseAt")
    where "state" in ('unknown', 'refused', 'handed over') or "reason" is not null`.execute(db)
}
