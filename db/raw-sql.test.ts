import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Here a name of our own, never a value, becomes a part of a statement. */
const MAY = ['contents', 'database', 'lock', 'rows'].map((name) => `db/${name}.ts`)

/** What stands in a `sql` text as `${…}` is a parameter, unless one of these made it a part of the statement. */
const RAW = /\bsql\.(raw|lit|id|table|ref)\((?!')|\bCompiledQuery\.raw\((?!')/

const files = globSync('{app,workers,server,db}/**/*.{ts,tsx}').filter(
  (file) => !/\.(test|fixture|setup)\.ts$/.test(file),
)

test('there is something to look through', () => expect(files.length).toBeGreaterThan(150))

test('no statement is put together from texts', () => {
  const raw = files
    .filter((file) => !MAY.includes(file))
    .filter((file) => RAW.test(readFileSync(file, 'utf8')))
  process.stdout.write(`S11: ${files.length} files, ${raw.length} put a statement together\n`)
  expect(raw).toEqual([])
})

test.each([
  'sql.raw(name)',
  'sql.raw(`order by ${name}`)',
  'sql.ref(column)',
  'sql.lit(value)',
  'CompiledQuery.raw(text)',
])('%s would be seen', (code) => expect(RAW.test(code)).toBe(true))

test.each([
  "sql<string>`places.type || ' ' || places.name`",
  'sql`lower(${name})`',
  "sql.ref('places.kind')",
])('%s is none of them', (code) => expect(RAW.test(code)).toBe(false))
