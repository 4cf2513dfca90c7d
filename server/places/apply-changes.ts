import { sql } from 'kysely'
import type { Db } from '#db/database.ts'
import { liesIn } from '#db/rows.ts'
import { isRenamed, type Comparison, type Kept, type Listed, type Pair } from './compare-lists.ts'
import { folded } from './folded.ts'
import { addPlaces, type Place } from './places.ts'

type Applied = { comparison: Comparison; from: string; source: string }

/**
 * Makes the kept places those of the newer list from a day on, in the transaction it is given. A key never changes:
 * whatever refers to a place goes on doing so, and what a place was is kept beside it.
 */
export async function applyChanges(trx: Db, { comparison, from, source }: Applied): Promise<void> {
  const { added, dissolved, restored, unchanged } = comparison
  const kept = [...unchanged, ...restored, ...changedPairs(comparison)]
  const keys = new Map(kept.map(({ place, row }) => [row.officialCode, place.code]))
  const since = { source, validFrom: from }
  await add(trx, ofKind(added, 'province'), { keys, since })
  for (const pair of changedPairs(comparison)) await change(trx, pair, { keys, since })
  await add(trx, ofKind(added, 'commune'), { keys, since })
  for (const place of dissolved) await dissolve(trx, place, from)
  for (const { place } of restored) await restore(trx, place)
}

/** Every pair that is no longer what it was, once. */
function changedPairs({ renamed, retyped, recoded, moved }: Comparison): Pair[] {
  return [...new Set([...renamed, ...retyped, ...recoded, ...moved])]
}

type Wanted = {
  /** Our keys by the codes of the newer list. */
  keys: Map<string, string>
  since: { source: string; validFrom: string }
}

async function add(trx: Db, rows: Listed[], { keys, since }: Wanted): Promise<void> {
  const taken = await trx.selectFrom('places').select('code').execute()
  const codes = new Set(taken.map(({ code }) => code))
  for (const { officialCode } of rows) {
    const again = codes.has(officialCode)
    keys.set(officialCode, again ? `${officialCode}-${since.validFrom}` : officialCode)
  }
  const places = rows.map((row): Place => {
    const { kind, officialCode, type, name } = row
    const code = keys.get(officialCode)!
    const parentCode = keyOfParent(row, keys)
    const path = [...pathTo(row, keys), code].join('/')
    const own = { code, kind, type, name, parentCode, path, folded: folded(name) }
    return { ...own, ...since, officialCode, validUntil: null }
  })
  const count = await addPlaces(trx, places)
  if (count < places.length) throw new Error('a key of the newer list is taken')
}

async function change(trx: Db, pair: Pair, { keys, since }: Wanted): Promise<void> {
  const { place, row } = pair
  await keepFormer(trx, place.code, since.validFrom)
  const name = isRenamed(pair) ? row.name : place.name
  const { type, officialCode } = row
  await trx
    .updateTable('places')
    .set({ type, officialCode, name, folded: folded(name), ...since })
    .where('code', '=', place.code)
    .execute()
  const path = [...pathTo(row, keys), place.code].join('/')
  await move(trx, place.code, { parentCode: keyOfParent(row, keys), path })
}

/** What it was stays readable and findable; a list that corrects one of the same day leaves nothing behind. */
async function keepFormer(trx: Db, code: string, until: string): Promise<void> {
  const { placeCode, officialCode, type, name, folded, parentCode, source, validFrom } = await trx
    .selectFrom('places')
    .select(['code as placeCode', 'officialCode', 'type', 'name', 'folded', 'parentCode'])
    .select(['source', 'validFrom'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  if (validFrom! >= until) return
  const was = { officialCode: officialCode!, parentCode: parentCode!, validFrom: validFrom! }
  await trx
    .insertInto('formerPlaces')
    .values({ placeCode, type, name, folded, source, ...was, validUntil: until })
    .execute()
}

/** Everything below comes along, by its path. */
async function move(
  trx: Db,
  code: string,
  { parentCode, path }: { parentCode: string; path: string },
): Promise<void> {
  const before = await trx
    .selectFrom('places')
    .select('path')
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  if (before.path === path) return
  const rest = sql<string>`substr(${sql.ref('path')}, ${before.path.length + 1})`
  await trx.updateTable('places').set({ parentCode }).where('code', '=', code).execute()
  await trx
    .updateTable('places')
    .set({ path: sql<string>`${path} || ${rest}` })
    .where(liesIn('path', before.path))
    .execute()
}

async function dissolve(trx: Db, { code }: Kept, validUntil: string): Promise<void> {
  await ownAndVillages(trx, code).set({ validUntil }).where('validUntil', 'is', null).execute()
}

/** It is there as if it had never been dissolved, and so are the villages that went with it. */
async function restore(trx: Db, { code, validUntil }: Kept): Promise<void> {
  await ownAndVillages(trx, code)
    .set({ validUntil: null })
    .where('validUntil', '=', validUntil)
    .execute()
}

function ownAndVillages(trx: Db, code: string) {
  return trx
    .updateTable('places')
    .where((eb) =>
      eb.or([
        eb('code', '=', code),
        eb.and([eb('parentCode', '=', code), eb('kind', '=', 'village')]),
      ]),
    )
}

function keyOfParent({ parent }: Listed, keys: Map<string, string>): string {
  return parent === 'VN' ? 'VN' : keys.get(parent)!
}

function pathTo({ parent }: Listed, keys: Map<string, string>): string[] {
  return parent === 'VN' ? ['VN'] : ['VN', keys.get(parent)!]
}

function ofKind(rows: Listed[], kind: Listed['kind']): Listed[] {
  return rows.filter((row) => row.kind === kind)
}
