import type { Db } from '#db/database.ts'
import { newId } from '#db/id.ts'
import { record } from '#server/audit/audit.ts'
import { instant } from '#server/clock.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { enqueueAll } from '#server/queue.ts'
import { RefusedError } from '#server/refused.ts'
import { listStations } from '#server/stations/stations.ts'
import { isBehind, listMornings } from './mornings.ts'

/**
 * Asks every station that is behind on a day to look: on the page of its operators, and by mail where there is mail.
 * @returns how many were asked @throws RefusedError: not the actor's to ask
 */
export async function remindStations(
  db: Db,
  { date, by }: { date: string; by: Account },
): Promise<number> {
  if (!may(by, 'stations.remind', by)) throw new RefusedError('stations.notYours')
  const stations = await listStations(db, { by })
  const behind = (await listMornings(db, { stations, date })).filter(isBehind)
  if (behind.length === 0) return 0
  const at = instant()
  const rows = behind.map(({ station }) => ({
    ...{ id: newId(), stationId: station.id, date, by: by.id, at, mailedAt: null },
  }))
  for (let from = 0; from < rows.length; from += 1000)
    await db
      .insertInto('reminders')
      .values(rows.slice(from, from + 1000))
      .execute()
  const detail = { date, stations: rows.length }
  await record(db, { by: by.id, action: 'reminded', subject: by.placeCode, detail })
  enqueueAll(
    'remind',
    rows.map(({ id }) => ({ reminderId: id })),
  )
  return rows.length
}
