import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import type { Schema } from '#db/schema.ts'
import { RefusedError } from '#server/refused.ts'
import { folded } from './folded.ts'

export type Place = Selectable<Schema['places']>
/** A place with what it lies in: `Xã Tân Tiến` in `Tỉnh Đồng Nai`. */
export type PlaceWithParent = Place & { parentType: string | null; parentName: string | null }

/** Rows a page or a list of candidates shows at most. */
export const SHOWN_AT_MOST = 100

/** Keeps a list of places; a place that is there already stays as it is. @returns how many were new */
export async function addPlaces(db: Db, places: Place[]): Promise<number> {
  return inTransaction(db, async (trx) => {
    let added = 0
    for (let from = 0; from < places.length; from += 500) {
      const rows = places.slice(from, from + 500)
      const result = await trx
        .insertInto('places')
        .values(rows)
        .onConflict((conflict) => conflict.column('code').doNothing())
        .executeTakeFirst()
      added += Number(result.numInsertedOrUpdatedRows ?? 0)
    }
    return added
  })
}

export async function findPlace(db: Db, code: string): Promise<PlaceWithParent | undefined> {
  return withParent(db).where('places.code', '=', code).executeTakeFirst()
}

/** The place itself and all it lies in, the country first. */
export async function listLineage(db: Db, place: Pick<Place, 'path'>): Promise<Place[]> {
  return db
    .selectFrom('places')
    .selectAll()
    .where('code', 'in', place.path.split('/'))
    .orderBy('path')
    .execute()
}

/**
 * Places whose name matches, best first: the very name, then names that begin with it, then names that contain it.
 * Folds case, đ, tone marks and their writing; the type (`xã`, `phường`) may be written before the name,
 * and what lies after a comma narrows it to that province: `Tân Tiến, Đồng Nai`.
 */
export async function searchPlaces(
  db: Db,
  { query, under, limit = SHOWN_AT_MOST }: { query: string; under?: string; limit?: number },
): Promise<PlaceWithParent[]> {
  const [written = '', province] = query.split(',')
  const { type, name } = typeAndName(folded(written))
  if (!name) return []
  let found = withParent(db).where('places.folded', 'like', `%${name}%`)
  if (type) found = found.where('places.type', '=', type)
  if (under) found = found.where('places.path', 'like', `${under}%`)
  if (province?.trim()) found = found.where('parent.folded', 'like', `%${provinceName(province)}%`)
  const rows = await found.execute()
  return rows.sort((a, b) => rank(a, name) - rank(b, name) || byPath(a, b)).slice(0, limit)
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
  const found = await searchPlaces(db, { query, under, limit: 1000 })
  const { name } = typeAndName(folded(query.split(',')[0] ?? ''))
  const exact = found.filter((place) => place.folded === name)
  return exact.length > 0 ? exact : found.slice(0, 10)
}

/** Places directly in another one, by name. */
export async function listPlacesIn(db: Db, parentCode: string): Promise<PlaceWithParent[]> {
  return withParent(db)
    .where('places.parentCode', '=', parentCode)
    .orderBy('places.folded')
    .execute()
}

/** Adds a village to a commune. @throws RefusedError where the name is empty or there already */
export async function addVillage(
  db: Db,
  { communeCode, type, name }: { communeCode: string; type: string; name: string },
): Promise<Place> {
  const written = name.normalize('NFC').trim().replace(/\s+/g, ' ')
  const commune = await findPlace(db, communeCode)
  if (!commune || commune.kind !== 'commune') throw new RefusedError('places.villageNeedsCommune')
  if (!written) throw new RefusedError('places.villageNeedsName')
  const code = `${communeCode}-${newId().slice(0, 6)}`
  const village: Place = {
    code,
    kind: 'village',
    type,
    name: written,
    parentCode: communeCode,
    path: `${commune.path}/${code}`,
    folded: folded(written),
    source: 'by hand',
  }
  return inTransaction(db, async (trx) => {
    const twin = (await listPlacesIn(trx, communeCode)).find((one) => one.folded === village.folded)
    if (twin) throw new RefusedError('places.villageExists', { name: `${twin.type} ${twin.name}` })
    await trx.insertInto('places').values(village).execute()
    return village
  })
}

/** How many provinces and communes there are. */
export async function countPlaces(db: Db): Promise<{ provinces: number; communes: number }> {
  const rows = await db
    .selectFrom('places')
    .select(['kind', (eb) => eb.fn.countAll().as('count')])
    .groupBy('kind')
    .execute()
  const count = (kind: Place['kind']) => Number(rows.find((row) => row.kind === kind)?.count ?? 0)
  return { provinces: count('province'), communes: count('commune') }
}

/** True where `path` is `ancestor` or lies in it. */
export function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}/`)
}

function withParent(db: Db) {
  return db
    .selectFrom('places')
    .leftJoin('places as parent', 'parent.code', 'places.parentCode')
    .selectAll('places')
    .select(['parent.type as parentType', 'parent.name as parentName'])
}

const TYPES = ['Thành phố', 'Tỉnh', 'Đặc khu', 'Phường', 'Xã']

function typeAndName(text: string): { type?: string; name: string } {
  const type = TYPES.find((each) => text.startsWith(`${folded(each)} `))
  return type ? { type, name: text.slice(type.length + 1) } : { name: text }
}

function provinceName(text: string): string {
  return typeAndName(folded(text)).name
}

function rank(place: Place, name: string): number {
  if (place.folded === name) return place.kind === 'province' ? 0 : 1
  return place.folded.startsWith(name) ? 2 : 3
}

function byPath(a: Place, b: Place): number {
  return a.path < b.path ? -1 : 1
}
