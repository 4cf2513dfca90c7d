import { test } from 'vitest'
import { migrate, openDatabase } from '#db/database.ts'
import { HOUR, instant, later } from '#server/clock.ts'
import { listStale } from './stale.ts'
import { sweepGatherings } from '#server/measurements/gather.ts'
test('perf', async () => {
  const db = openDatabase(':memory:'); await migrate(db)
  const at = later(instant(), -2 * HOUR)
  const N = 33000
  const ins = async (t: any, rows: any[]) => { for (let i = 0; i < rows.length; i += 1000) await db.insertInto(t).values(rows.slice(i, i + 1000)).execute() }
  const ids = Array.from({ length: N }, (_, i) => i)
  await ins('deliveries', ids.map((i) => ({ id: `d${i}`, state: 'confirmed', dueAt: at, releaseAt: at, tries: 1, note: '', reason: null, nextAt: null, leaseOwner: null, leaseUntil: null, releasedAt: null, absentAt: null, remoteId: 'r', link: null, doneAt: at, doneBy: null, doneGrade: null })))
  await ins('plans', ids.map((i) => ({ id: `d${i}`, messageId: `m${i % 3300}`, destinationId: `e${i}`, dueAt: at, code: `c${i}`, createdBy: 'x', createdAt: at, removedAt: null })))
  await ins('scores', Array.from({ length: 3300 }, (_, i) => ({ id: `s${i}`, messageId: `m${i}`, weights: 'w', inputs: 'x'.repeat(3000), result: 'y'.repeat(6000), computedAt: instant() })))
  for (let k = 0; k < 36; k++) await ins('measurements', ids.map((i) => ({ id: `x${k}-${i}`, deliveryId: `d${i}`, metric: `m${k % 6}`, value: 1, asOf: at, fetchedAt: at, grade: 'A', origin: 'v', by: null })))
  for (let k = 0; k < 3; k++) { const t = Date.now(); const s = await listStale(db); console.log('listStale', Date.now() - t, s.length) }
  const t = Date.now(); await sweepGatherings(db); console.log('gather', Date.now() - t)
}, 300000)
