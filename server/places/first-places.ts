import type { Db } from '#db/database.ts'
import { readPlaceList } from './place-list.ts'
import { addPlaces } from './places.ts'

/** Brings the list that ships into a database without any place. @returns how many were new */
export async function addFirstPlaces(db: Db): Promise<number> {
  const place = await db.selectFrom('places').select('code').limit(1).executeTakeFirst()
  return place ? 0 : addPlaces(db, readPlaceList())
}
