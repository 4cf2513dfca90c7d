import { sql, type Kysely } from 'kysely'
import { addColumns, table } from '#db/tables.ts'

/** The day from which the list that was installed until now holds. */
const INSTALLED_FROM = '2025-07-01'

/** Places that change: the official code apart from our key, the days a place is there, and what it was before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'places', {
    officialCode: 'text?',
    validFrom: 'text?',
    validUntil: 'text?',
  })
  await sql`
    update places set ${sql.ref('officialCode')} = code, ${sql.ref('validFrom')} = ${INSTALLED_FROM}
    where kind in ('province', 'commune')
  `.execute(db)
  await table(db, 'formerPlaces', ['placeCode', 'validUntil'], {
    placeCode: 'text',
    officialCode: 'text',
    type: 'text',
    name: 'text',
    folded: 'text',
    parentCode: 'text',
    source: 'text',
    validFrom: 'text',
    validUntil: 'text',
  })
}
