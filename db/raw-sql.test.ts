import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Here a name of our own, never a value, becomes a part of a statement. */
const MAY = ['db/lock.ts', 'db/migrations/']

const RAW =
  /\bsql\.(raw|lit|join|id|table|ref)\b|\bsql(<[^>]*>)?`[^`]*\$\{|CompiledQuery\.raw\([^')]/

const files = globSync('{app,workers,server,db}/**/*.{ts,tsx}').filter(
  (file) => !/\.(test|fixture|setup)\.ts$/.test(file),
)

test('there is something to look through', () => expect(files.length).toBeGreaterThan(150))

test('no statement is put together from texts', () => {
  const raw = files
    .filter((file) => !MAY.some((place) => file.startsWith(place)))
    .filter((file) => RAW.test(readFileSync(file, 'utf8')))
  process.stdout.write(`S11: ${files.length} files, ${raw.length} put a statement together\n`)
  expect(raw).toEqual([])
})

test.each([
  'sql.raw(name)',
  'sql`select ${name}`',
  'sql<string>`lower(${name})`',
  'sql.ref(column)',
  'CompiledQuery.raw(text)',
])('%s would be seen', (code) => expect(RAW.test(code)).toBe(true))

test('a statement without anything in it is none of them', () =>
  expect(RAW.test("sql<string>`places.type || ' ' || places.name`")).toBe(false))
