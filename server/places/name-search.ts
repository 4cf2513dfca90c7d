import type { Db } from '#db/database.ts'
import { withFormer, type KnownPlace } from './former-places.ts'
import { codedAmong, coreOf, matchesAmong, namedAmong } from './place-names.ts'
import { placesWithin } from './places.ts'

/** Rows a page or a list of candidates shows at most. */
export const SHOWN_AT_MOST = 100

/** Candidates for a name that no place bears. */
const SUGGESTED_AT_MOST = 10

type Search = { query: string; under?: string; limit?: number }

/**
 * Places whose name matches, or which have that code, best first; folds case, đ, tone marks and their writing.
 * A name or a code from before counts too, and so does a place that is no more.
 */
export async function searchPlaces(
  db: Db,
  { query, under, limit = SHOWN_AT_MOST }: Search,
): Promise<KnownPlace[]> {
  const core = coreOf(query)
  if (!core) return []
  const found = await withFormer(db, await possiblePlaces(db, { query, under }))
  const coded = codedAmong(found, query.trim())
  return (coded.length > 0 ? coded : matchesAmong(found, query)).slice(0, limit)
}

/** What one typed line means: the one place of that very name or code, several to choose from, or none. */
export async function matchPlace(
  db: Db,
  { query, under }: { query: string; under?: string },
): Promise<KnownPlace[]> {
  const found = await searchPlaces(db, { query, under, limit: Infinity })
  const exact = namedAmong(found, query)
  return exact.length > 0 ? exact : found.slice(0, SUGGESTED_AT_MOST)
}

function possiblePlaces(db: Db, { query, under }: Search) {
  const code = query.trim()
  const part = `%${coreOf(query)}%`
  const before = db
    .selectFrom('formerPlaces')
    .select('placeCode')
    .where((eb) => eb.or([eb('folded', 'like', part), eb('officialCode', '=', code)]))
  return placesWithin(db, under)
    .where((eb) =>
      eb.or([
        eb('places.folded', 'like', part),
        eb('places.officialCode', '=', code),
        eb('places.code', '=', code),
        eb('places.code', 'in', before),
      ]),
    )
    .execute()
}
