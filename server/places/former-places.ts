import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import type { Schema } from '#db/schema.ts'
import type { PlaceWithParent } from './places.ts'

/** What a place was until a day, with what it lay in. */
export type FormerPlace = Selectable<Schema['formerPlaces']> & {
  parentType: string | null
  parentName: string | null
}

/** A place with what it was before, the latest first. */
export type KnownPlace = PlaceWithParent & { former: FormerPlace[] }

/** What a place was before, the latest first. */
export async function listFormer(db: Db, placeCode: string): Promise<FormerPlace[]> {
  return formerPlaces(db).where('placeCode', '=', placeCode).execute()
}

/** The places, each with what it was before. */
export async function withFormer(db: Db, places: PlaceWithParent[]): Promise<KnownPlace[]> {
  const former = Map.groupBy(await formerPlaces(db).execute(), ({ placeCode }) => placeCode)
  return places.map((place) => ({ ...place, former: former.get(place.code) ?? [] }))
}

function formerPlaces(db: Db) {
  return db
    .selectFrom('formerPlaces')
    .leftJoin('places as parent', 'parent.code', 'formerPlaces.parentCode')
    .selectAll('formerPlaces')
    .select(['parent.type as parentType', 'parent.name as parentName'])
    .orderBy('formerPlaces.validUntil', 'desc')
}
