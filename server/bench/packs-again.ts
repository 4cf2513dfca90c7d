import { DAY, fromWallClock, instant, later, toWallClock } from '#server/clock.ts'
import { renderDay } from '#server/packs/packs.ts'
import { listStations } from '#server/stations/stations.ts'
import { makeSqlite } from './databases.ts'
import { addApproved, addCountry } from './province.ts'

/** A day of every station of the country, rendered, and rendered again with nothing changed. */
export async function renderTwice() {
  const { db, remove } = await makeSqlite()
  const country = await addCountry(db, { channel: 'loudspeaker' })
  const { date } = toWallClock(later(instant(), DAY))
  const dueAt = fromWallClock(date, '05:30')
  const to = country.pageIds.map((destinationId) => ({ destinationId, dueAt }))
  await addApproved(db, country, to)
  const stations = await listStations(db, { by: country.people.officer })
  const render = async () => {
    const from = performance.now()
    const { rendered } = await renderDay(db, { stations, date })
    return { rendered, ms: performance.now() - from }
  }
  const first = await render()
  const again = await render()
  if (first.rendered !== stations.length)
    throw new Error(`${first.rendered} of ${stations.length} packs were rendered`)
  await remove()
  return { packs: first.rendered, rendered: again.rendered, firstMs: first.ms, againMs: again.ms }
}
