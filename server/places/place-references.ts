import { sql, type AliasableExpression } from 'kysely'
import type { Db } from '#db/database.ts'

/** How much refers to a place or to its villages. */
export type References = {
  accounts: number
  campaigns: number
  destinations: number
  /** Planned, and not on their way yet: what a text says of the place changes with its name. */
  waiting: number
  villages: number
}

/** What refers to provinces and communes, by their keys; those without any are missing. */
export async function countReferences(db: Db): Promise<Map<string, References>> {
  const counts = new Map<string, References>()
  const none = { accounts: 0, campaigns: 0, destinations: 0, waiting: 0, villages: 0 }
  const countAll = async (of: keyof References, subjects: Subjects) => {
    for (const { code, count } of await countByPlace(db, subjects))
      counts.set(code, { ...(counts.get(code) ?? none), [of]: count })
  }
  await countAll('accounts', accounts(db))
  await countAll('campaigns', campaigns(db))
  await countAll('destinations', destinations(db))
  await countAll('waiting', waiting(db))
  await countAll('villages', villages(db))
  return counts
}

type Subjects = AliasableExpression<{ id: string; placeCode: string }>

/** Each subject counts once for a commune, however many of its villages it names. */
function countByPlace(db: Db, subjects: Subjects) {
  const code = sql<string>`case when ${sql.ref('places.kind')} = 'village'
    then ${sql.ref('places.parentCode')} else ${sql.ref('places.code')} end`
  return db
    .selectFrom(subjects.as('subjects'))
    .innerJoin('places', 'places.code', 'subjects.placeCode')
    .select([code.as('code'), (eb) => eb.fn.count<number>('subjects.id').distinct().as('count')])
    .groupBy(code)
    .execute()
}

function accounts(db: Db) {
  return db.selectFrom('accounts').select(['id', 'placeCode']).where('disabledAt', 'is', null)
}

function campaigns(db: Db) {
  const sent = db.selectFrom('campaignPlaces').select(['campaignId as id', 'placeCode'])
  return db.selectFrom('campaigns').select(['id', 'placeCode']).union(sent)
}

function destinations(db: Db) {
  return db.selectFrom('destinations').select(['id', 'placeCode']).where('removedAt', 'is', null)
}

function waiting(db: Db) {
  return db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .select(['deliveries.id', 'destinations.placeCode'])
    .where('deliveries.state', '=', 'planned')
    .where('plans.removedAt', 'is', null)
}

function villages(db: Db) {
  return db
    .selectFrom('places')
    .select(['code as id', 'code as placeCode'])
    .where('kind', '=', 'village')
    .where('validUntil', 'is', null)
}
