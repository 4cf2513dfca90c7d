import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { lock } from '#db/lock.ts'
import { liesIn } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import { may, type Actor } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { refuseDissolved } from './dissolved.ts'
import { folded } from './folded.ts'

export type Place = Selectable<Schema['places']>
/** A place with what it lies in: `Xã Tân Tiến` in `Tỉnh Đồng Nai`. */
export type PlaceWithParent = Place & { parentType: string | null; parentName: string | null }

/** Held by whoever changes places: what lies in what stays as it was read until all of it is written. */
export const PLACES_LOCK = 'places'

/** What the people of a commune call the places within it. */
export const VILLAGE_TYPES = ['Thôn', 'Ấp', 'Tổ dân phố', 'Khu phố', 'Bản', 'Buôn', 'Làng']

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
  return placesWithParents(db).where('places.code', '=', code).executeTakeFirst()
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

/** Places directly in another one, by name, without those that are no more. */
export async function listPlacesIn(db: Db, parentCode: string): Promise<PlaceWithParent[]> {
  return placesWithParents(db)
    .where('places.parentCode', '=', parentCode)
    .where('places.validUntil', 'is', null)
    .orderBy('places.folded')
    .execute()
}

type NewVillage = { communeCode: string; type: string; name: string; by: Actor | 'set-up' }

/** Adds a village to a commune. @throws RefusedError: not allowed there; the name is empty or there already */
export async function addVillage(
  db: Db,
  { communeCode, type, name, by }: NewVillage,
): Promise<Place> {
  const written = name.normalize('NFC').trim().replace(/\s+/g, ' ')
  return inTransaction(db, async (trx) => {
    await lock(trx, PLACES_LOCK)
    const commune = await findPlace(trx, communeCode)
    if (!commune || commune.kind !== 'commune') throw new RefusedError('places.villageNeedsCommune')
    if (by !== 'set-up' && !may(by, 'places.add', { placePath: commune.path }))
      throw new RefusedError('places.notYours')
    refuseDissolved([commune])
    if (!written) throw new RefusedError('places.villageNeedsName')
    const village = villageOf(commune, type, written)
    const twin = (await listPlacesIn(trx, communeCode)).find((one) => one.folded === village.folded)
    if (twin) throw new RefusedError('places.villageExists', { name: `${twin.type} ${twin.name}` })
    await trx.insertInto('places').values(village).execute()
    return village
  })
}

function villageOf(commune: Place, type: string, name: string): Place {
  const code = `${commune.code}-${newId().slice(0, 6)}`
  return {
    code,
    kind: 'village',
    type,
    name,
    parentCode: commune.code,
    path: `${commune.path}/${code}`,
    folded: folded(name),
    source: 'by hand',
    officialCode: null,
    validFrom: null,
    validUntil: null,
  }
}

/** How many provinces and communes there are; those that are no more do not count. */
export async function countPlaces(db: Db): Promise<{ provinces: number; communes: number }> {
  const rows = await db
    .selectFrom('places')
    .select(['kind', (eb) => eb.fn.countAll().as('count')])
    .where('validUntil', 'is', null)
    .groupBy('kind')
    .execute()
  const count = (kind: Place['kind']) => Number(rows.find((row) => row.kind === kind)?.count ?? 0)
  return { provinces: count('province'), communes: count('commune') }
}

/** True where `path` is `ancestor` or lies in it. */
export function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}/`)
}

/** The places of a path and below it, or all, with what each lies in, to ask on. */
export function placesWithin(db: Db, path: string | undefined) {
  const all = placesWithParents(db)
  if (!path) return all
  return all.where(liesIn('places.path', path))
}

function placesWithParents(db: Db) {
  return db
    .selectFrom('places')
    .leftJoin('places as parent', 'parent.code', 'places.parentCode')
    .selectAll('places')
    .select(['parent.type as parentType', 'parent.name as parentName'])
}
