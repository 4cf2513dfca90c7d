import type { Db } from '#db/database.ts'
import { fromWallClock } from '#server/clock.ts'
import { SITE_URL } from '#server/site-url.ts'
import { listAcceptances, type Acceptance } from '#server/programmes/acceptances.ts'
import type { Programme, ProgrammePart } from '#server/programmes/compose.ts'
import { listProgrammes, type AirItem } from '#server/programmes/programmes.ts'
import { provincesOf } from '#server/stations/province.ts'
import type { Station } from '#server/stations/stations.ts'
import type { Pack, Part, Session } from './pack.ts'

/** What the files of some stations for a day hold, by station; a station that airs nothing has no pack. */
export async function buildPacks(
  db: Db,
  { stations, date }: { stations: Station[]; date: string },
): Promise<Map<string, Pack>> {
  const days = await listProgrammes(db, { stations, date })
  const provinces = await provincesOf(db, stations)
  const acceptances = await listAcceptances(db, { stationIds: [...days.keys()], date })
  return new Map(
    stations.flatMap((station) => {
      const programmes = days.get(station.id)
      if (!programmes) return []
      const acceptanceOf = (time: string) =>
        acceptances.get(`${station.id} ${fromWallClock(date, time)}`)
      const sessions = programmes.map((one) => toSession(one, acceptanceOf(one.slot.from)))
      const province = provinces.get(station.id)!
      return [[station.id, { ...aboutPack(station, { date, province }), sessions }] as const]
    }),
  )
}

function aboutPack(station: Station, { date, province }: { date: string; province: string }) {
  const { id, name, placeType, place, pace, rehearsal } = station
  return {
    station: { id, name, place: `${placeType} ${place}`, province, pace },
    date,
    rehearsal: rehearsal === 1,
    confirmUrl: `${SITE_URL}/air?station=${id}&date=${date}`,
  }
}

function toSession(programme: Programme<AirItem>, acceptance: Acceptance | undefined): Session {
  const { slot, parts, ms, overMs } = programme
  const accepted = acceptance && {
    acceptance: {
      name: acceptance.name,
      document: acceptance.document,
      at: acceptance.recordedAt,
    },
  }
  return { ...slot, parts: parts.map(toPart), ms, overMs, ...accepted }
}

function toPart({ of, ...part }: ProgrammePart<AirItem>): Part {
  if (!of) return part
  const { code, headline, priority, sender, approvedBy, approvedAt, seal, scripts } = of
  return {
    ...part,
    item: { code, headline, priority, sender, approvedBy, approvedAt, seal, scripts },
  }
}
