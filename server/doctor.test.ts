import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate, openDatabase } from '#db/database.ts'
import { readPlaceList } from '#server/places/place-list.ts'
import { addPlaces } from '#server/places/places.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'lan-toa-doctor-'))

function examine(dataDir: string) {
  const args = [join(import.meta.dirname, 'doctor.ts'), '--json']
  const env = { NODE_ENV: 'production', DATA_DIR: dataDir } as const
  return JSON.parse(execFileSync(process.execPath, args, { env, encoding: 'utf8' }))
}

test('the doctor tells what there is, and leaves the folder as it was', async () => {
  const dataDir = folder()
  const db = openDatabase(join(dataDir, 'lan-toa.sqlite'))
  await migrate(db)
  await addPlaces(db, readPlaceList())
  await db.destroy()
  const before = readdirSync(dataDir)
  const found = examine(dataDir)
  expect(found).toMatchObject({ provinces: 34, communes: 3321, migrationsPending: [] })
  expect(found.freeDiskMb).toBeGreaterThan(0)
  expect(found.channels.map(({ name }: { name: string }) => name)).toContain('facebook')
  expect(readdirSync(dataDir)).toEqual(before)
})

test('without a database it says that there is none, and makes none', () => {
  const dataDir = join(folder(), 'none')
  expect(examine(dataDir)).toMatchObject({ database: { exists: false }, provinces: 0, communes: 0 })
  expect(existsSync(dataDir)).toBe(false)
})

test('a database from before the last migration is told as such', async () => {
  const dataDir = folder()
  await openDatabase(join(dataDir, 'lan-toa.sqlite')).destroy()
  expect(examine(dataDir).migrationsPending.length).toBeGreaterThan(0)
})
