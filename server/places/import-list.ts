import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { lock } from '#db/lock.ts'
import { applyChanges } from './apply-changes.ts'
import {
  compareLists,
  type Comparison,
  type Kept,
  type Listed,
  type Told,
} from './compare-lists.ts'
import { PLACES_LOCK } from './places.ts'

/** What stands against an import: nothing of it is done. The sentence is for the person at the console. */
export class NotImportedError extends Error {
  override name = 'NotImportedError'
}

type Newer = { listed: Listed[]; told: Told[] }

/** Compares a newer list with the places that are kept. @throws NotImportedError: what a person told does not fit */
export async function compareWithKept(db: Db, { listed, told }: Newer): Promise<Comparison> {
  const kept = await listKept(db)
  checkTold({ kept, listed, told })
  return compareLists(kept, listed, told)
}

/**
 * Makes the kept places those of a newer list, from a day on: all of it or nothing. Where something in the
 * comparison it returns is doubtful, it was nothing.
 * @throws NotImportedError: what a person told does not fit, or the day is before that of the list before
 */
export async function importList(
  db: Db,
  newer: Newer & { from: string; source: string },
): Promise<Comparison> {
  return inTransaction(db, async (trx) => {
    await lock(trx, PLACES_LOCK)
    const comparison = await compareWithKept(trx, newer)
    const { from, source } = newer
    await checkDay(trx, from)
    if (comparison.doubtful.length > 0) return comparison
    await applyChanges(trx, { comparison, from, source })
    return comparison
  })
}

/** @throws NotImportedError where the kept places have changed since that day */
export async function checkDay(db: Db, from: string): Promise<void> {
  const changed = await db
    .selectFrom('places')
    .select((eb) => [eb.fn.max('validFrom').as('from'), eb.fn.max('validUntil').as('until')])
    .executeTakeFirstOrThrow()
  const latest = [changed.from ?? '', changed.until ?? ''].sort().at(-1)!
  if (from < latest)
    throw new NotImportedError(
      `Danh mục đang dùng có giá trị từ ${latest}, mới hơn danh mục này (${from}).`,
    )
}

async function listKept(db: Db): Promise<Kept[]> {
  const rows = await db
    .selectFrom('places')
    .select(['code', 'officialCode', 'kind', 'type', 'name', 'parentCode', 'validUntil'])
    .where('kind', 'in', ['province', 'commune'])
    .orderBy('path')
    .execute()
  return rows as Kept[]
}

function checkTold({ kept, listed, told }: Newer & { kept: Kept[] }): void {
  for (const { now, then } of told) {
    const place = kept.find((one) => one.officialCode === now && !one.validUntil)
    const row = listed.find((one) => one.officialCode === then)
    if (!place) throw new NotImportedError(`--same ${now}=${then}: đang không có mã ${now}.`)
    if (row?.kind !== place.kind)
      throw new NotImportedError(`--same ${now}=${then}: danh mục mới không có mã ${then}.`)
    if (told.filter((one) => one.now === now || one.then === then).length > 1)
      throw new NotImportedError(`--same ${now}=${then}: mỗi mã chỉ ghi một lần.`)
  }
}
