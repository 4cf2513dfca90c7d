import type { Db } from '#db/database.ts'
import { coreOf, matchesAmong, namedAmong } from './place-names.ts'
import { findPlace, isWithin, placesWithin, type PlaceWithParent } from './places.ts'

/** Rows a page or a list of candidates shows at most. */
export const SHOWN_AT_MOST = 100

/** Candidates for a name that no place bears. */
const SUGGESTED_AT_MOST = 10

type Search = { query: string; under?: string; limit?: number }

/** Places whose name matches, best first; folds case, đ, tone marks and their writing. */
export async function searchPlaces(
  db: Db,
  { query, under, limit = SHOWN_AT_MOST }: Search,
): Promise<PlaceWithParent[]> {
  const core = coreOf(query)
  if (!core) return []
  const found = placesWithin(db, under).where('places.folded', 'like', `%${core}%`)
  return matchesAmong(await found.execute(), query).slice(0, limit)
}

/**
 * What one typed line means: the one place of that very name, several to choose from, or none.
 * A code is a name as well.
 */
export async function matchPlace(
  db: Db,
  { query, under }: { query: string; under?: string },
): Promise<PlaceWithParent[]> {
  const byCode = await findPlace(db, query.trim())
  if (byCode && (!under || isWithin(byCode.path, under))) return [byCode]
  const found = await searchPlaces(db, { query, under, limit: Infinity })
  const exact = namedAmong(found, query)
  return exact.length > 0 ? exact : found.slice(0, SUGGESTED_AT_MOST)
}
