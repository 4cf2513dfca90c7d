import { afterEach, beforeEach, expect, test } from 'vitest'
import { remindStations } from '#server/airings/remind.ts'
import { addRoadStation, handOver, tell } from '#server/airings/log.fixture.ts'
import { instant, setClock, toWallClock } from '#server/clock.ts'
import { addLink, listLinks, revokeLink } from '#server/packs/links.ts'
import { acceptSession } from '#server/programmes/acceptances.ts'
import { openRoad } from '#server/road.fixture.ts'
import { setUpStation, USUAL_SETTINGS, type Station } from '#server/stations/stations.ts'
import { countAudit, listAudit } from './audit.ts'

let road: Awaited<ReturnType<typeof openRoad>>
let station: Station

beforeEach(async () => {
  let at = Date.parse('2026-12-01T05:00:00.000Z')
  setClock(() => (at += 1))
  road = await openRoad()
  station = await addRoadStation(road)
})
afterEach(() => setClock(Date.now))

test('the log a person reads has what was done to a station, by its name, and who was reminded', async () => {
  const { db, cast } = road
  const { id: stationId } = station
  const by = cast.operator
  const settings = USUAL_SETTINGS
  await setUpStation(db, { id: stationId, settings, by: cast.administrator })
  const session = toWallClock(instant())
  await handOver(road, station)
  await remindStations(db, { date: session.date, by: cast.leader })
  await acceptSession(db, { stationId, ...session, name: 'Lê Mai', document: '', by })
  await tell(db, { id: 'a', stationId, ...session, rerun: true, by })
  await addLink(db, { stationId, by })
  const [link] = await listLinks(db, { stationId })
  await revokeLink(db, { id: link!.id, stationId, by })

  const entries = await listAudit(db, { by: cast.leader })
  const ofStations = entries.filter(({ messageId }) => messageId === null)
  expect(ofStations.map(({ action, station: name, place }) => [action, name ?? place])).toEqual([
    ['link-closed', 'Đài Phong Điền'],
    ['link-opened', 'Đài Phong Điền'],
    ['aired', 'Đài Phong Điền'],
    ['airing-accepted', 'Đài Phong Điền'],
    ['reminded', 'Phong Điền'],
    ['station-set-up', 'Đài Phong Điền'],
  ])
  expect(await listAudit(db, { by: cast.cityLeader })).toHaveLength(entries.length)
  expect(await countAudit(db, { by: cast.leader })).toBe(entries.length)
  expect(await listAudit(db, { by: cast.stranger })).toEqual([])
})
