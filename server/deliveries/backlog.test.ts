import { beforeEach, expect, test } from 'vitest'
import { openTestDatabase } from '#db/test-database.fixture.ts'
import { instant, later, MINUTE } from '#server/clock.ts'
import { countByState, oldestDueMs } from './backlog.ts'
import type { State } from './deliveries.ts'

let db: Awaited<ReturnType<typeof openTestDatabase>>

beforeEach(async () => void (db = await openTestDatabase()))

test('deliveries are counted by state; where there are none there is no oldest', async () => {
  expect(await countByState(db)).toEqual({})
  expect(await oldestDueMs(db)).toBeUndefined()
  await add({ state: 'confirmed' })
  await add({ state: 'confirmed' })
  await add({ state: 'sending' })
  expect(await countByState(db)).toEqual({ confirmed: 2, sending: 1 })
  expect(await oldestDueMs(db)).toBeUndefined()
})

test('the oldest due one waits for the machine: not for a person, nor for its time', async () => {
  await add({ state: 'planned', minutesAgo: -5 })
  await add({ state: 'planned', minutesAgo: 90, reason: 'late' })
  await add({ state: 'planned', minutesAgo: 80, reason: 'token' })
  await add({ state: 'planned', minutesAgo: 70, reason: 'rate', againMinutesAgo: -1 })
  expect(await oldestDueMs(db)).toBeUndefined()
  await add({ state: 'planned', minutesAgo: 60, reason: 'rate', againMinutesAgo: 2 })
  expect((await oldestDueMs(db))! / MINUTE).toBeCloseTo(2, 0)
  await add({ state: 'planned', minutesAgo: 3 })
  expect((await oldestDueMs(db))! / MINUTE).toBeCloseTo(3, 0)
})

type Added = { state: State; minutesAgo?: number; reason?: string; againMinutesAgo?: number }

let number = 0

async function add({ state, minutesAgo = 0, reason, againMinutesAgo }: Added) {
  const ago = (minutes: number) => later(instant(), -minutes * MINUTE)
  await db
    .insertInto('deliveries')
    .values({
      ...{ id: `delivery-${number++}`, state, tries: 0, note: '' },
      ...{ dueAt: ago(minutesAgo), releaseAt: ago(minutesAgo) },
      reason: reason ? JSON.stringify({ code: reason }) : null,
      nextAt: againMinutesAgo === undefined ? null : ago(againMinutesAgo),
      ...{ leaseOwner: null, leaseUntil: null, absentAt: null, releasedAt: null },
      ...{ remoteId: null, link: null, doneAt: null, doneBy: null, doneGrade: null },
    })
    .execute()
}
