import type { Db } from '#server/database.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  planNow,
  takeThroughApproval,
  type openRoad,
} from '#server/road.fixture.ts'
import { findStation, type Station } from '#server/stations/stations.ts'
import { addAiring } from './airings.ts'
import type { NewAiring } from './new-airing.ts'
import type { LogBook, LogRow } from './log-book.ts'

type Road = Awaited<ReturnType<typeof openRoad>>

/** The station of the officer's commune. */
export async function addRoadStation({ db, cast }: Road): Promise<Station> {
  const by = cast.administrator
  const id = await addRoadDestination(db, { by, channel: 'loudspeaker', name: 'Đài Phong Điền' })
  return (await findStation(db, { id, by }))!
}

/** A script that is in the station's hands since this very minute, in a session of its own. */
export async function handOver({ db, cast }: Road, station: Station): Promise<string> {
  const by = cast.officer
  const campaignId = await addRoadCampaign(db, { by })
  const messageId = await addRoadMessage(db, { by, campaignId })
  const id = await planNow(db, { by, messageId, destinationId: station.id })
  await takeThroughApproval(db, { messageId, cast })
  await deliver(db, { deliveryId: id })
  return id
}

/** A session aired in full, but for what is told otherwise. */
export async function tell(
  db: Db,
  told: Pick<NewAiring, 'id' | 'stationId' | 'by'> & Partial<NewAiring>,
): Promise<boolean> {
  return addAiring(db, {
    ...{ date: '2026-11-26', time: '05:30', how: 'full', share: 1, why: '', trouble: '' },
    ...{ from: '', until: '', clustersOn: undefined, clusters: undefined, reader: '' },
    ...{ rerun: false, source: 'page' },
    ...told,
  })
}

/** A line of the book with something in every column, but for what is told otherwise. */
export function logRow(row: Partial<LogRow> = {}): LogRow {
  return {
    ...{ id: 'a', date: '2026-11-26', time: '05:30', how: 'full', share: 1 },
    ...{ from: '05:32', until: '05:44', minutes: 12, clustersOn: 9, clusters: 10 },
    ...{ headlines: ['Sáu nghìn xã về đích', 'Lịch tiêm chủng'], reader: 'Nguyễn Thị Hoa' },
    acceptance: { name: 'Trần Văn Bình', document: 'số 12/GP-UBND' },
    ...{ trouble: '', rerun: false, corrected: false, by: 'Lê Thị Hương', source: 'page' },
    at: '2026-11-26T00:05:00.000Z',
    ...row,
  }
}

export function logBook(rows: LogRow[]): LogBook {
  const station = { name: 'Đài Phong Điền', place: 'Xã Phong Điền', province: 'Thành phố Cần Thơ' }
  return { station, rehearsal: false, month: '2026-11', rows }
}
