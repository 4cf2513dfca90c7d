import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { format } from 'node:util'
import { afterAll, afterEach, beforeEach, expect } from 'vitest'
import { undoAll } from '#db/after-file.fixture.ts'
import { setClock, setClockOffset } from '#server/clock.ts'

/** No test leans on a secret that stands somewhere; what goes wrong is said on the console, where the test below sees it. */
process.env.SESSION_SECRET ??= randomBytes(32).toString('hex')
process.env.SECRETS_KEY ??= randomBytes(32).toString('hex')
process.env.LOG = 'words'

/** What a test keeps in files is its own, and goes with it. */
const dataDir = join(tmpdir(), `lan-toa-test-${process.pid}`)
process.env.DATA_DIR = dataDir
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** A test that expects a complaint spies on the console itself; any other one fails the test it fell into. */
const complaints: string[] = []

console.error = (...words) => complaints.push(`console.error: ${format(...words)}`)
console.warn = (...words) => complaints.push(`console.warn: ${format(...words)}`)

beforeEach(() => expectSilence())
afterEach(() => expectSilence())
afterAll(() => expectSilence())

function expectSilence() {
  expect(complaints.splice(0), 'stray complaints on the console').toEqual([])
}

/** The next file may run in the same process. Hooks end in the reverse order: this one comes first, whatever the others find. */
afterAll(async () => {
  setClock(Date.now)
  setClockOffset(0)
  await undoAll()
})
