import { afterAll, expect, test } from 'vitest'
import { DAY, instant, later, MINUTE, toWallClock } from '#server/clock.ts'
import { countOnTime, listDay } from '#server/deliveries/day.ts'
import { listNeedingPerson } from '#server/deliveries/needs-person.ts'
import { openProvince } from '#server/province.fixture.ts'
import { partsOf } from '#server/rehearsal/destination.fixture.ts'
import { REHEARSED, type Rehearsed } from '#server/rehearsal/out.fixture.ts'
import { withQueue } from '#server/queues/queue.fixture.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { handlers } from './handlers.ts'
import { sweep } from './sweeps.ts'

const LATE_MS = [10 * MINUTE, 40 * MINUTE, 3 * DAY]
const began = instant()

const province = await openProvince({
  ...{ channels: REHEARSED, pages: REHEARSED.length * LATE_MS.length, messages: 1 },
  // Of each channel one is due then: there are four channels in turn, and three times.
  dueAt: (n) => later(began, -LATE_MS[n % LATE_MS.length]!),
})
const { db, cast, platform } = province
setRehearsalUrl(platform.url)

afterAll(province.close)

test('after a standstill what is up to an hour late goes out and is seen to be late; what is later waits for one person', async () => {
  for (let start = 0; start < 3; start++) await restart()
  const rows = (await listRows()).map((row) => ({ ...row, lateMs: lateMs(row) }))
  for (const channel of REHEARSED) {
    const own = rows.filter((row) => row.channel === channel)
    const [late10, late40, late3Days] = LATE_MS.map((ms) => own.find((row) => row.lateMs === ms))
    for (const row of [late10, late40]) {
      expect(row, channel).toMatchObject({ state: 'confirmed', tries: 1 })
      expect(Date.parse(row!.doneAt!) - Date.parse(row!.dueAt)).toBeGreaterThan(row!.lateMs)
    }
    const held = { state: 'planned', reason: { code: 'late' }, tries: 0 }
    expect(late3Days, channel).toMatchObject(held)
  }
  expect(province.timesPosted()).toEqual(Object.fromEntries(REHEARSED.map(twoOut)))

  const counted = { since: later(began, -7 * DAY), rehearsal: 1, by: cast.officer } as const
  // Out within a quarter of an hour is on time; three quarters late, waiting for an editor, or not out at all, is not.
  expect(await countOnTime(db, counted)).toEqual({ onTime: 3, due: 12 })
  const needing = await listNeedingPerson(db, { by: cast.officer })
  const missed = rows.filter(({ lateMs }) => lateMs === 3 * DAY)
  expect(needing.map(({ id }) => id).sort()).toEqual(missed.map(({ id }) => id).sort())
})

function twoOut(channel: Rehearsed) {
  return [channel, { texts: 2 * partsOf(channel), most: 1 }]
}

/** A worker's beginning: its first sweep, and the jobs that it finds. */
async function restart(): Promise<void> {
  await withQueue({ handlers: handlers(db), atOnce: 4 }, () => sweep(db))
}

/** Those of every day on which some were due. */
async function listRows() {
  const dates = new Set(LATE_MS.map((ms) => toWallClock(later(began, -ms)).date))
  const days = [...dates].map((date) => listDay(db, { date, by: cast.officer }))
  return (await Promise.all(days)).flat()
}

function lateMs({ dueAt }: { dueAt: string }): number {
  return Date.parse(began) - Date.parse(dueAt)
}
