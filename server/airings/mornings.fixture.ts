import { setClock } from '#server/clock.ts'
import { addDestination } from '#server/destinations/keep-destinations.ts'
import { addPlan } from '#server/plans/add-plans.ts'
import {
  addRoadCampaign,
  addRoadMessage,
  openRoad,
  takeThroughApproval,
} from '#server/road.fixture.ts'
import { findStation, type Station } from '#server/stations/stations.ts'
import { addRoadStation } from './log.fixture.ts'

/** The day that is looked at: a Wednesday. */
export const DATE = '2026-12-02'

export type Mornings = Awaited<ReturnType<typeof openMornings>>

/** At noon of the day before: two stations of the commune, and one of another province. */
export async function openMornings() {
  clockAt('2026-12-01T12:00')
  const road = await openRoad()
  const stations = [await addRoadStation(road), await addRoadStation(road)] as const
  const { db, cast } = road
  const { placeCode, placePath } = cast.stranger
  const administrator = { ...cast.administrator, placeCode, placePath }
  const own = { name: 'Đài tỉnh khác', settings: {}, placeCode, rehearsal: 1 } as const
  const id = await addDestination(db, { ...own, channel: 'loudspeaker', by: administrator })
  const elsewhere = (await findStation(db, { id, by: cast.stranger }))!
  const there = { officer: cast.stranger, leader: { ...cast.leader, placeCode, placePath } }
  /** An approved item of its commune's own for a time of the day, and its message. */
  const air = async (station: Station, time: string) => {
    const casting = station === elsewhere ? { ...cast, ...there } : cast
    const by = casting.officer
    const campaignId = await addRoadCampaign(db, { by })
    const messageId = await addRoadMessage(db, { by, campaignId })
    const planned = { messageId, destinationId: station.id, date: DATE, time, by }
    const planId = await addPlan(db, planned)
    await takeThroughApproval(db, { messageId, cast: casting })
    return planId
  }
  return { db, cast, stations, elsewhere, air }
}

/** Sets the clock to a time in Viet Nam; it goes on by a millisecond whenever somebody looks at it. */
export function clockAt(time: string): void {
  let at = Date.parse(`${time}:00+07:00`)
  setClock(() => at++)
}
