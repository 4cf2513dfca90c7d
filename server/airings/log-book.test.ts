import { afterEach, beforeEach, expect, test } from 'vitest'
import { MINUTE, setClock } from '#server/clock.ts'
import { acceptSession } from '#server/programmes/acceptances.ts'
import { openRoad } from '#server/road.fixture.ts'
import type { Station } from '#server/stations/stations.ts'
import { readLogBook } from './log-book.ts'
import { addRoadStation, handOver, tell } from './log.fixture.ts'

let road: Awaited<ReturnType<typeof openRoad>>
let station: Station

beforeEach(async () => {
  let at = Date.parse('2026-12-01T05:00:00.000Z')
  setClock(() => (at += 1))
  road = await openRoad()
  station = await addRoadStation(road)
})
afterEach(() => setClock(Date.now))

const linesOf = async (month: string) => (await readLogBook(road.db, { station, month })).rows
const whose = () => ({ stationId: station.id, by: road.cast.operator })

test('a month is one of the calendar in Viet Nam: half past five on the 1st is the evening before in UTC', async () => {
  const sessions = [
    { id: 'october', date: '2026-10-31', time: '23:30' },
    { id: 'first', date: '2026-11-01', time: '05:30' },
    { id: 'midnight', date: '2026-11-01', time: '00:00' },
    { id: 'last', date: '2026-11-30', time: '23:30' },
    { id: 'december', date: '2026-12-01', time: '05:30' },
  ]
  for (const session of sessions) await tell(road.db, { ...session, ...whose() })
  const lines = await linesOf('2026-11')
  expect(lines.map(({ id, date, time }) => `${id} ${date} ${time}`)).toEqual([
    'midnight 2026-11-01 00:00',
    'first 2026-11-01 05:30',
    'last 2026-11-30 23:30',
  ])
})

test('what is corrected stays above its correction; a rerun corrects nothing', async () => {
  const { db } = road
  await tell(db, { id: 'a', how: 'none', why: 'Mất điện', ...whose() })
  await tell(db, { id: 'b', how: 'part', share: 0.6, trouble: 'Cụm 3 im', why: 'Mưa', ...whose() })
  await tell(db, { id: 'c', rerun: true, ...whose() })
  expect(await linesOf('2026-11')).toMatchObject([
    { id: 'a', corrected: true, how: 'none', share: 0, trouble: 'Mất điện', by: 'operator' },
    { id: 'b', corrected: false, share: 0.6, trouble: 'Mưa. Cụm 3 im' },
    { id: 'c', corrected: false, rerun: true },
  ])
})

test('a line has the times of the clock, how long it took, and the clusters', async () => {
  const aired = { from: '05:32', until: '05:44', clustersOn: 9, clusters: 10, reader: 'Hoa' }
  await tell(road.db, { id: 'a', ...aired, ...whose() })
  expect(await linesOf('2026-11')).toMatchObject([{ ...aired, time: '05:30', minutes: 12 }])
})

test('a session has the headlines that were in the station’s hands, and who accepted it', async () => {
  const { db, cast } = road
  await handOver(road, station)
  const session = { ...whose(), date: '2026-12-01', time: '12:00', by: cast.officer }
  await acceptSession(db, { ...session, name: 'Trần Văn Bình', document: 'số 12' })
  setClock(() => Date.parse('2026-12-01T05:00:00.000Z') + 20 * MINUTE)
  await tell(db, { id: 'a', ...session })
  await tell(db, { id: 'b', ...session, time: '05:30' })
  const [before, line] = await linesOf('2026-12')
  expect(line).toMatchObject({
    headlines: ['Các xã cùng về đích'],
    acceptance: { name: 'Trần Văn Bình', document: 'số 12' },
  })
  expect(before).toMatchObject({ headlines: [], acceptance: undefined })
})

test('the book names the station, its commune and its province', async () => {
  const { rows, ...book } = await readLogBook(road.db, { station, month: '2026-11' })
  expect(rows).toEqual([])
  expect(book).toEqual({
    station: { name: 'Đài Phong Điền', place: 'Xã Phong Điền', province: 'Thành phố Cần Thơ' },
    rehearsal: true,
    month: '2026-11',
  })
})
