import type { Db } from '#db/database.ts'
import { frontOf } from '#server/places/front.ts'
import { z } from 'zod'

/** The public site of a place, or the one it rehearses with. */
export type Newsroom = {
  placeCode: string
  placePath: string
  placeName: string
  /** The Front's committee of the place: whose site it is. */
  front: string
  about: string
  contact: string
  rehearsal: 0 | 1
  openedAt: string
}

const Settings = z.object({ about: z.string().default(''), contact: z.string().default('') })

/** The sites that are open to the public, by place. */
export async function listNewsrooms(db: Db): Promise<Newsroom[]> {
  const rows = await newsrooms(db)
    .where('rehearsal', '=', 0)
    .where('removedAt', 'is', null)
    .orderBy('places.path')
    .orderBy('destinations.createdAt', 'desc')
    .execute()
  return [...new Map(rows.map((row) => [row.placeCode, toNewsroom(row)])).values()]
}

/** The site of a place. One that was closed stays: what was published there has its address. */
export async function findNewsroom(
  db: Db,
  { placeCode, rehearsal }: Pick<Newsroom, 'placeCode' | 'rehearsal'>,
): Promise<Newsroom | undefined> {
  const rows = await newsrooms(db)
    .where('placeCode', '=', placeCode)
    .where('rehearsal', '=', rehearsal)
    .orderBy('destinations.createdAt', 'desc')
    .execute()
  const row = rows.find(({ removedAt }) => removedAt === null) ?? rows[0]
  return row && toNewsroom(row)
}

function newsrooms(db: Db) {
  return db
    .selectFrom('destinations')
    .innerJoin('places', 'places.code', 'destinations.placeCode')
    .select(['placeCode', 'rehearsal', 'settings', 'removedAt', 'destinations.createdAt'])
    .select(['places.path as placePath', 'places.type as placeType', 'places.name as place'])
    .where('channel', '=', 'newsroom')
}

function toNewsroom(row: Awaited<ReturnType<ReturnType<typeof newsrooms>['execute']>>[number]) {
  const { placeCode, placePath, placeType, place, rehearsal } = row
  const placeName = placeCode === 'VN' ? place : `${placeType} ${place}`
  return {
    ...{ placeCode, placePath, placeName, rehearsal, openedAt: row.createdAt },
    front: frontOf({ placeCode, placeName }),
    ...Settings.parse(JSON.parse(row.settings)),
  }
}
