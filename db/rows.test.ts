import { expect, test } from 'vitest'
import { liesIn } from './rows.ts'
import { openTestDatabase } from './test-database.fixture.ts'

test('in a place lies itself and what is below it, and no neighbour whose code begins like its own', async () => {
  const db = await openTestDatabase()
  const paths = ['VN', 'VN/9', 'VN/92', 'VN/92/31299', 'VN/92/31299/1', 'VN/92-', 'VN/920', 'VN/93']
  const about = { kind: 'commune', type: 'Xã', name: 'Phong Điền', parentCode: null } as const
  const kept = { folded: 'phong dien', source: 'test', officialCode: null } as const
  await db
    .insertInto('places')
    .values(paths.map((path) => ({ code: path, path, ...about, ...kept })))
    .execute()
  const within = async (path: string) => {
    const rows = db.selectFrom('places').select('path').where(liesIn('places.path', path))
    return (await rows.orderBy('path').execute()).map((row) => row.path)
  }
  expect(await within('VN/92')).toEqual(['VN/92', 'VN/92/31299', 'VN/92/31299/1'])
  expect(await within('VN')).toEqual(paths.toSorted())
  expect(await within('VN/92/31299/1')).toEqual(['VN/92/31299/1'])
})
