import { afterAll, expect, test } from 'vitest'
import { DAY, instant, later, MINUTE, toWallClock } from '#server/clock.ts'
import { countOnTime, listDay } from '#server/deliveries/day.ts'
import { listNeedingPerson } from '#server/deliveries/needs-person.ts'
import { openProvince } from '#server/province.fixture.ts'
import { withQueue } from '#server/queues/queue.fixture.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { handlers } from './handlers.ts'
import { sweep } from './sweeps.ts'

const LATE_MS = [10 * MINUTE, 40 * MINUTE, 3 * DAY]
const began = instant()

const province = await openProvince({
  ...{ pages: LATE_MS.length, messages: 1 },
  dueAt: (n) => later(began, -LATE_MS[n]!),
})
const { db, cast, platform } = province
setRehearsalUrl(platform.url)

afterAll(province.close)

test('after a standstill what is up to an hour late goes out and is seen to be late; what is later waits for one person', async () => {
  for (let start = 0; start < 3; start++) await restart()
  const rows = (await Promise.all(LATE_MS.map(dayOf))).flat()
  const [late10, late40, late3Days] = LATE_MS.map((ms) => rows.find(isDue(ms))!)
  for (const [row, minutes] of [[late10!, 10] as const, [late40!, 40] as const]) {
    expect(row).toMatchObject({ state: 'confirmed', tries: 1 })
    expect(Date.parse(row.doneAt!) - Date.parse(row.dueAt)).toBeGreaterThan(minutes * MINUTE)
  }
  expect(late3Days).toMatchObject({ state: 'planned', reason: { code: 'late' }, tries: 0 })
  expect(platform.counts().requests).toBe(2)

  const counted = { since: later(began, -7 * DAY), rehearsal: 1, by: cast.officer } as const
  // Out within a quarter of an hour is on time; three quarters late, or not out at all, is not.
  expect(await countOnTime(db, counted)).toEqual({ onTime: 1, due: 3 })
  const needing = await listNeedingPerson(db, { by: cast.officer })
  expect(needing.map(({ id }) => id)).toEqual([late3Days!.id])
})

/** A worker's beginning: its first sweep, and the jobs that it finds. */
async function restart(): Promise<void> {
  await withQueue({ handlers: handlers(db), atOnce: 4 }, () => sweep(db))
}

function dayOf(ms: number) {
  return listDay(db, { date: toWallClock(later(began, -ms)).date, by: cast.officer })
}

function isDue(ms: number) {
  return ({ dueAt }: { dueAt: string }) => dueAt === later(began, -ms)
}
