import { Migrator } from 'kysely/migration'
import { expect, test } from 'vitest'
import { migrate, openDatabase } from './database.ts'
import { migrations } from './migrations.ts'

test('places that were kept before they could change get their code and the day of their list', async () => {
  const db = openDatabase(':memory:')
  const before = { '2026-11-22-road': migrations['2026-11-22-road']! }
  await new Migrator({ db, provider: { getMigrations: async () => before } }).migrateToLatest()
  const row = { type: '', name: '', parentCode: null, path: '', folded: '', source: '' }
  for (const [code, kind] of [
    ['VN', 'country'],
    ['92', 'province'],
    ['31299', 'commune'],
    ['31299-a', 'village'],
  ] as const)
    await db
      .insertInto('places')
      .values({ code, kind, ...row } as never)
      .execute()
  await migrate(db)
  const places = await db
    .selectFrom('places')
    .select(['code', 'officialCode', 'validFrom', 'validUntil'])
    .orderBy('code')
    .execute()
  expect(places.map((place) => Object.values(place))).toEqual([
    ['31299', '31299', '2025-07-01', null],
    ['31299-a', null, null, null],
    ['92', '92', '2025-07-01', null],
    ['VN', null, null, null],
  ])
  await db.destroy()
})
