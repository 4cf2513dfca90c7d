import { expect, test } from 'vitest'
import { instant } from '#server/clock.ts'
import { withQueue } from '#server/queues/queue.fixture.ts'
import { openRoad } from '#server/road.fixture.ts'
import { addRoadStation } from './log.fixture.ts'
import { mailReminder, sweepReminders } from './mail-reminder.ts'

test('without a mail server a reminder stays on the page: no job is made of it, and one that was does nothing', async () => {
  const road = await openRoad()
  const { db, cast } = road
  const { id: stationId } = await addRoadStation(road)
  const row = { id: 'nhac', stationId, date: '2026-12-02', by: cast.leader.id, at: instant() }
  await db
    .insertInto('reminders')
    .values({ ...row, mailedAt: null })
    .execute()
  const jobs: string[] = []
  const handlers = { remind: async (job: { reminderId: string }) => void jobs.push(job.reminderId) }
  await withQueue({ handlers }, () => sweepReminders(db))
  await mailReminder(db, { reminderId: 'nhac' })
  expect(jobs).toEqual([])
  const { mailedAt } = await db.selectFrom('reminders').selectAll().executeTakeFirstOrThrow()
  expect(mailedAt).toBeNull()
})
