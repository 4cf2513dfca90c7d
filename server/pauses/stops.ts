import type { Db } from '#db/database.ts'
import { inTransaction } from '#db/database.ts'
import { lock } from '#db/lock.ts'
import { record } from '#server/audit/audit.ts'
import type { Actor } from '#server/people/permissions.ts'
import { may } from '#server/people/permissions.ts'
import { RefusedError } from '#server/refused.ts'
import { isStop, listPauses, pausePlace, type Stop } from './pauses.ts'

/** A stop as people read it. */
export type ShownStop = Stop & { placeName: string; byName: string }

type Wanted = Pick<Stop, 'why' | 'words'> & { placeCode: string; by: Actor }

/**
 * Stops everything planned in a place and below it, until somebody lets it go on.
 * What has left already is out; what is on its way arrives.
 * @throws RefusedError: not the actor's place, stopped already, another reason without words
 */
export async function stopPublishing(db: Db, { placeCode, by, ...told }: Wanted): Promise<string> {
  return inTransaction(db, async (trx) => {
    await lock(trx, 'pauses')
    const place = await trx
      .selectFrom('places')
      .select('path')
      .where('code', '=', placeCode)
      .executeTakeFirst()
    if (!place || !may(by, 'publishing.stop', { placePath: place.path }))
      throw new RefusedError('pauses.notYours')
    const words = told.words.trim()
    if (told.why === 'other' && !words) throw new RefusedError('pauses.needsWords')
    const pauses = (await listPauses(trx)).filter(isStop)
    if (pauses.some(({ placePath }) => placePath === place.path))
      throw new RefusedError('pauses.already')
    const pause = { placePath: place.path, why: told.why, words }
    const id = await pausePlace(trx, { ...pause, by: by.id })
    const step = { by: by.id, action: 'publishing-stopped', subject: placeCode }
    await record(trx, { ...step, detail: { why: pause.why, words } })
    return id
  })
}

/** The stops that hold in the actor's place, above it or below it, the widest first. */
export async function listStops(db: Db, { by }: { by: Actor }): Promise<ShownStop[]> {
  const lies = (inner: string, outer: string) => `${inner}/`.startsWith(`${outer}/`)
  const stops = (await listPauses(db))
    .filter(isStop)
    .filter(({ placePath: path }) => lies(by.placePath, path) || lies(path, by.placePath))
  if (stops.length === 0) return []
  const places = await db
    .selectFrom('places')
    .select(['path', 'kind', 'type', 'name'])
    .where('path', 'in', [...new Set(stops.map(({ placePath }) => placePath))])
    .execute()
  const people = await db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(stops.map((stop) => stop.by))])
    .execute()
  const names = new Map(
    places.map(({ path, kind, type, name }) => [
      path,
      kind === 'country' ? name : `${type} ${name}`,
    ]),
  )
  const persons = new Map(people.map(({ id, name }) => [id, name]))
  return stops
    .map((stop) => ({
      ...stop,
      placeName: names.get(stop.placePath) ?? '',
      byName: persons.get(stop.by) ?? '',
    }))
    .sort((a, b) => (a.placePath < b.placePath ? -1 : 1))
}

/** A stop that holds now, where the actor may end it, for it is of the actor's place or of one below it. */
export async function findStop(
  db: Db,
  { id, by }: { id: string; by: Actor },
): Promise<ShownStop | undefined> {
  const stop = (await listStops(db, { by })).find((one) => one.id === id)
  return stop && may(by, 'publishing.stop', stop) ? stop : undefined
}
