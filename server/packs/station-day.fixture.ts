import { DAY, instant, later, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  DRAFT,
  openRoad,
  takeThroughApproval,
  type Cast,
} from '#server/road.fixture.ts'
import { findStation, type Station } from '#server/stations/stations.ts'

export type StationDay = Awaited<ReturnType<typeof openStationDay>>

/** A station with one approved item for this very day, whatever the time is. */
export async function openStationDay() {
  const { db, cast } = await openRoad()
  const station = await addStation(db, { cast, name: 'Đài truyền thanh xã Phong Điền' })
  const date = toWallClock(instant()).date
  const campaignId = await addRoadCampaign(db, { by: cast.officer })
  const air = async (headline: string, on = date) => {
    const by = cast.officer
    const draft = { ...DRAFT, headline }
    const messageId = await addRoadMessage(db, { by, campaignId, draft })
    const when = { date: on, time: '23:30', priority: 'urgent' } as const
    await addPlan(db, { by, messageId, destinationId: station.id, ...when })
    await takeThroughApproval(db, { messageId, cast })
    return messageId
  }
  const tomorrow = toWallClock(later(instant(), DAY)).date
  return { db, cast, station, date, tomorrow, air }
}

export async function addStation(
  db: Db,
  { cast, name }: { cast: Cast; name: string },
): Promise<Station> {
  const by = cast.administrator
  const id = await addRoadDestination(db, { by, channel: 'loudspeaker', name })
  return (await findStation(db, { id, by }))!
}
