import type { Db } from '#db/database.ts'
import { may, type Actor } from '#server/people/permissions.ts'

/**
 * True where the actor may let the whole installation publish again: an administrator of the country, or, where it has
 * none, an administrator of the highest places that have one (of the provinces; where they have none, of the communes).
 */
export async function mayResume(db: Db, { by }: { by: Actor }): Promise<boolean> {
  const administrators = await db
    .selectFrom('accounts')
    .innerJoin('places', 'places.code', 'accounts.placeCode')
    .select('places.path')
    .distinct()
    .where('role', '=', 'administrator')
    .where('disabledAt', 'is', null)
    .execute()
  const deciding = highest(administrators.map(({ path }) => path))
  return deciding.some((placePath) => may(by, 'publishing.resume', { placePath }))
}

/** The paths with the fewest steps. */
export function highest(paths: string[]): string[] {
  const steps = (path: string) => path.split('/').length
  const fewest = Math.min(...paths.map(steps))
  return paths.filter((path) => steps(path) === fewest)
}
