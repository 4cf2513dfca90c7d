import { afterEach, beforeEach, expect, test } from 'vitest'
import { instant, setClock } from '#server/clock.ts'
import { openRoad } from '#server/road.fixture.ts'
import type { Station } from '#server/stations/stations.ts'
import { importLog } from './import-log.ts'
import { readLogBook } from './log-book.ts'
import { addRoadStation } from './log.fixture.ts'
import { readLogFile } from './read-log-file.ts'

let road: Awaited<ReturnType<typeof openRoad>>
let station: Station

beforeEach(async () => {
  let at = Date.parse('2026-12-01T05:00:00.000Z')
  setClock(() => (at += 1))
  road = await openRoad()
  station = await addRoadStation(road)
})
afterEach(() => setClock(Date.now))

const HEAD = 'ngay;buoi;ket_qua;su_co'

async function take(text: string, { stationId = station.id, by = road.cast.operator } = {}) {
  const { lines } = readLogFile(text, { now: instant() })
  return importLog(road.db, { stationId, lines: lines!, by })
}

const linesOf = async () => (await readLogBook(road.db, { station, month: '2026-11' })).rows

test('a file stands in the log once, however often it is imported and however it is written', async () => {
  const file = `${HEAD}\n26/11/2026;05:30;đủ;\n26/11/2026;17:00;không;Mất điện`
  expect(await take(file)).toBe(2)
  expect(await take(file)).toBe(0)
  const other = 'Kết quả,Ngày,Buổi,Sự cố\r\nKHÔNG,2026-11-26,17h,Mất điện\r\n'.normalize('NFD')
  expect(await take(other)).toBe(0)
  expect(await linesOf()).toMatchObject([
    { time: '05:30', how: 'full', source: 'file', by: 'operator' },
    { time: '17:00', how: 'none', trouble: 'Mất điện' },
  ])
})

test('a line that was mended in the file is added as a correction', async () => {
  await take(`${HEAD}\n26/11/2026;05:30;không;Mất điện`)
  expect(await take(`${HEAD}\n26/11/2026;05:30;đủ;`)).toBe(1)
  expect(await linesOf()).toMatchObject([{ corrected: true }, { how: 'full', corrected: false }])
})

test('the same file of two stations is two logs', async () => {
  const file = `${HEAD}\n26/11/2026;05:30;đủ;`
  const other = await addRoadStation(road)
  expect([await take(file), await take(file, { stationId: other.id })]).toEqual([1, 1])
})

test('all of a file or nothing: one line the log does not take keeps the others out', async () => {
  const { lines } = readLogFile(`${HEAD}\n26/11/2026;05:30;đủ;\n27/11/2026;05:30;đủ;`, {
    now: instant(),
  })
  setClock(() => Date.parse('2026-11-26T05:00:00.000Z'))
  const taken = importLog(road.db, { stationId: station.id, lines: lines!, by: road.cast.operator })
  await expect(taken).rejects.toMatchObject({ reason: 'deliveries.toCome' })
  expect(await linesOf()).toEqual([])
})

test('neither a leader nor a stranger writes into it', async () => {
  const file = `${HEAD}\n26/11/2026;05:30;đủ;`
  for (const by of [road.cast.leader, road.cast.stranger])
    await expect(take(file, { by })).rejects.toMatchObject({ reason: 'stations.notYours' })
  expect(await linesOf()).toEqual([])
})
