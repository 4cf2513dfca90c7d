import type { Db } from '#db/database.ts'
import { toWallClock } from '#server/clock.ts'
import { composeDay } from '#server/programmes/compose.ts'
import { isStation } from '#server/stations/is-station.ts'
import { provincesOf } from '#server/stations/province.ts'
import { roomOf } from '#server/stations/rules.ts'
import { listStationsById } from '#server/stations/stations.ts'
import { listAround } from './airtime.ts'
import { listPlanned } from './planned.ts'

/** A session that a message is planned for, with what it would be if the message said something else. */
export type PlannedSession = {
  station: string
  date: string
  from: string
  until: string
  /** How long it would take with all else that is planned for it, and how long it may take, in milliseconds. */
  ms: number
  roomMs: number
}

/** As many as help somebody who is writing. */
const SHOWN = 3

/** The next sessions of a message, as long as they would be with another text of it, spelled as it is spoken. */
export async function listSessionsWith(
  db: Db,
  { messageId, text }: { messageId: string; text: string },
): Promise<PlannedSession[]> {
  const heard = (await listPlanned(db, { messageId })).filter(
    ({ out, destination }) => !out && isStation(destination),
  )
  const plans = heard.slice(0, SHOWN)
  const stations = await listStationsById(
    db,
    plans.map(({ destination }) => destination.id),
  )
  const provinces = await provincesOf(db, [...stations.values()])
  const around = await listAround(db, { stations, plans })
  return plans.flatMap(({ id, dueAt, destination }) => {
    const { date } = toWallClock(dueAt)
    const station = stations.get(destination.id)!
    const ofDay = around.filter((one) => one.stationId === station.id && one.date === date)
    const items = ofDay.map((one) => (one.messageId === messageId ? { ...one, text } : one))
    const air = { ...station, province: provinces.get(station.id)! }
    const session = composeDay(air, { date, items }).find(({ parts }) =>
      parts.some(({ of }) => of?.id === id),
    )
    if (!session) return []
    const { slot, ms } = session
    return { station: station.name, date, ...slot, ms, roomMs: roomOf(station, slot) }
  })
}
