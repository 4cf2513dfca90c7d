import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { broadcastPackage } from './broadcast-package.ts'
import { makePack } from './pack.fixture.ts'
import type { PackFile } from './pack.ts'

const SCHEMA = new URL('../../docs/broadcast-package.schema.json', import.meta.url)
const isValid = new Ajv2020().compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))
const files: PackFile[] = [{ name: 'Kịch bản 27-11-2026.txt', bytes: Buffer.from('abc') }]

const read = () => JSON.parse(broadcastPackage(makePack(), files))

test('what is rendered is as the schema says', () => {
  isValid(read())
  expect(isValid.errors).toBeNull()
})

test('a day without sessions is one too', () => {
  expect(isValid(JSON.parse(broadcastPackage(makePack({ sessions: [] }), [])))).toBe(true)
})

test.each<[string, (day: ReturnType<typeof read>) => unknown]>([
  ['an instant in UTC', (day) => (day.sessions[0].startsAt = '2026-11-26T22:30:00.000Z')],
  ['another format', (day) => (day.format = 'something-else')],
  ['a member nobody described', (day) => (day.sessions[0].parts[0].volume = 11)],
  ['half a length', (day) => (day.sessions[0].durationMs = 0.5)],
  ['a seal cut short', (day) => (day.sessions[0].parts[3].item.seal = 'a1b2c3d4')],
  [
    'a script without a second reader',
    (day) => delete day.sessions[0].parts[4].item.scripts.km.reader,
  ],
  ['three readings', (day) => (day.sessions[0].parts[5].timesRead = 3)],
  ['no list of files', (day) => delete day.files],
  ['a file in a folder', (day) => (day.files[0].name = '../etc/passwd')],
])('the schema refuses %s', (_, spoil) => {
  const day = read()
  spoil(day)
  expect(isValid(day)).toBe(false)
})

test('instants are those of a clock in Viet Nam', () => {
  const [morning] = read().sessions
  expect(morning).toMatchObject({
    startsAt: '2026-11-27T05:30:00+07:00',
    slotEndsAt: '2026-11-27T05:45:00+07:00',
    acceptance: { at: '2026-11-26T16:30:00+07:00' },
  })
  expect(morning.parts[3].startsAt).toBe('2026-11-27T05:31:00+07:00')
})

test('a slot may end after midnight', () => {
  const late = { ...makePack().sessions[1]!, from: '23:55', until: '00:05' }
  const day = JSON.parse(broadcastPackage(makePack({ sessions: [late] }), []))
  expect(day.sessions[0].slotEndsAt).toBe('2026-11-28T00:05:00+07:00')
})

test('a script that is there stands by its language, a missing one is null', () => {
  const { scripts } = read().sessions[0].parts[4].item
  expect(scripts.km).toMatchObject({
    name: 'Khmer',
    translator: 'Thạch Sô Phia',
    readOn: '2026-11-25',
  })
  expect(scripts.rad).toBeNull()
})

test('the other files stand with their sums and sizes', () => {
  expect(read().files).toEqual([
    {
      name: 'Kịch bản 27-11-2026.txt',
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
  ])
})
