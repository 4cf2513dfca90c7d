import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { ENGINE } from '#db/test-database.fixture.ts'
import { HOUR, instant, later, SECOND } from '#server/clock.ts'
import { startWorker, type Process } from '#server/process.fixture.ts'
import { openProvince, type Province } from '#server/province.fixture.ts'
import { listOut, REHEARSED } from '#server/rehearsal/out.fixture.ts'

const ALL = 100
const WRONG = [2 * HOUR, -2 * HOUR]
const TIME_MS = 120_000

let province: Province
const workers: Process[] = []

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.kill('SIGTERM')))
  await province?.close()
}, TIME_MS)

// With SQLite there is one machine, and with it one clock: what it says is right.
describe.runIf(ENGINE === 'postgres')('workers whose clocks are two hours wrong', () => {
  test('send nothing early, and nothing too late', { timeout: TIME_MS }, async () => {
    const dueAt = later(instant(), 8 * SECOND)
    await open(() => dueAt)
    for (const offMs of WRONG) start(offMs)
    await untilOut()
    const byChannel = Map.groupBy(listOut(province.platform), ({ channel }) => channel)
    for (const [channel, posts] of byChannel) {
      const afterMs = Math.min(...posts.map(({ at }) => Date.parse(at) - Date.parse(dueAt)))
      say(`clocks two hours wrong: ${channel} was out ${afterMs} ms after its time at the earliest`)
      expect(afterMs, channel).toBeGreaterThan(-SECOND)
    }
    await expectOnce()
  })

  test('take no lease of one whose clock is right', { timeout: TIME_MS }, async () => {
    await open(() => instant())
    province.platform.faults.delay(600)
    for (const offMs of [0, ...WRONG]) start(offMs)
    await untilOut()
    await expectOnce()
  })

  test('take none when their clocks jump while they work', { timeout: TIME_MS }, async () => {
    await open(() => instant())
    province.platform.faults.delay(600)
    start(0)
    for (const offMs of WRONG) start(offMs, { afterMs: 2 * SECOND })
    await untilOut()
    await expectOnce()
  })
})

async function open(dueAt: () => string): Promise<void> {
  province = await openProvince({ channels: REHEARSED, pages: ALL, messages: 1, dueAt })
}

/** A worker whose `Date` is off from its beginning, or from some time after it. */
function start(offMs: number, { afterMs = 0 } = {}): void {
  const settings = { DELIVERIES_AT_ONCE: '4', REQUEST_TIMEOUT_MS: '12000', LEASE_MS: '40000' }
  const shift = `
    const now = Date.now
    Date.now = () => now() + (performance.now() < ${afterMs} ? 0 : ${offMs})
    globalThis.Date = class extends Date {
      constructor(...given) { super(...(given.length ? given : [Date.now()])) }
    }`
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(shift)}`]
  workers.push(startWorker({ ...province.settings, ...settings }, flags))
}

/** Nobody thinks meanwhile that another has been interrupted: its delivery would be unknown for a while. */
async function untilOut(): Promise<void> {
  while ((await province.count(['confirmed'])) < ALL) {
    expect(await province.idsOf(['unknown'])).toEqual([])
    await sleep(50)
  }
}

/** One attempt each that sent something, and it was confirmed at once; a busy machine may have begun one too late before. */
async function expectOnce(): Promise<void> {
  expect(province.timesPosted()).toEqual(province.allOnce)
  const attempts = await province.db.selectFrom('attempts').selectAll().execute()
  const sent = attempts.filter(({ outcome }) => outcome !== 'retry')
  expect(sent.filter(({ outcome }) => outcome !== 'confirmed')).toEqual([])
  expect(sent).toHaveLength(ALL)
}

function say(what: string): void {
  process.stdout.write(`${what}\n`)
}
