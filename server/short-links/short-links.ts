import type { Selectable } from 'kysely'
import type { Db } from '#db/database.ts'
import { newLinkCode } from '#db/id.ts'
import { isOneOf } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import { instant } from '#server/clock.ts'
import { SITE_URL } from '#server/site-url.ts'

export type ShortLink = Selectable<Schema['shortLinks']>

/** A place and a channel of a message: what has a short link of its own. */
type Way = { messageId: string; placeCode: string; channel: string }

/** Gives every place and channel a message is planned for its link; one that is there stays as it is. */
export async function keepLinks(db: Db, { messageId }: { messageId: string }): Promise<void> {
  const planned = await db
    .selectFrom('plans')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .select(['placeCode', 'channel'])
    .distinct()
    .where('messageId', '=', messageId)
    .where('plans.removedAt', 'is', null)
    .execute()
  const there = new Set((await listShortLinks(db, { messageIds: [messageId] })).map(keyOf))
  const missing = planned
    .map((way) => ({ ...way, messageId }))
    .filter((way) => !there.has(keyOf(way)))
  await insert(db, missing)
}

/** Of all places, or of some alone. */
type Asked = { messageIds: string[]; placeCodes?: string[] }

/** The links of some messages, by when they were made. */
export async function listShortLinks(
  db: Db,
  { messageIds, placeCodes }: Asked,
): Promise<ShortLink[]> {
  if (messageIds.length === 0) return []
  return db
    .selectFrom('shortLinks')
    .selectAll()
    .where(isOneOf(db, 'messageId', messageIds))
    .$if(placeCodes !== undefined, (all) => all.where(isOneOf(db, 'placeCode', placeCodes!)))
    .orderBy('createdAt')
    .orderBy('code')
    .execute()
}

/** The links of a message with the places they are for, by place. */
export async function listPlacedLinks(db: Db, { messageId }: { messageId: string }) {
  return db
    .selectFrom('shortLinks')
    .innerJoin('places', 'places.code', 'shortLinks.placeCode')
    .selectAll('shortLinks')
    .select(['places.path as placePath', 'places.type as placeType', 'places.name as placeName'])
    .where('messageId', '=', messageId)
    .orderBy('places.path')
    .orderBy('channel')
    .execute()
}

/** The addresses of the links of some messages, as their texts carry them; `undefined` where there is none yet. */
export async function addressesOf(db: Db, asked: Asked): Promise<(way: Way) => string | undefined> {
  const links = await listShortLinks(db, asked)
  const addresses = new Map(links.map((link) => [keyOf(link), addressOf(link)]))
  return (way) => addresses.get(keyOf(way))
}

/** `https://lantoa.example.vn/l/7k3qx2m` */
export function addressOf({ origin, code }: Pick<ShortLink, 'origin' | 'code'>): string {
  return `${origin}/l/${code}`
}

/** An address as it will be, where nothing is planned yet. */
export const ADDRESS_TO_COME = addressOf({ origin: new URL(SITE_URL).origin, code: '·······' })

/** Codes are short, so that people can type them: one that is taken already is drawn again. */
async function insert(db: Db, ways: Way[]): Promise<void> {
  if (ways.length === 0) return
  const made = { origin: new URL(SITE_URL).origin, createdAt: instant() }
  await db
    .insertInto('shortLinks')
    .values(ways.map((way) => ({ ...way, ...made, code: newLinkCode() })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const links = await listShortLinks(db, { messageIds: ways.map(({ messageId }) => messageId) })
  const there = new Set(links.map(keyOf))
  await insert(
    db,
    ways.filter((way) => !there.has(keyOf(way))),
  )
}

function keyOf({ messageId, placeCode, channel }: Way): string {
  return `${messageId} ${placeCode} ${channel}`
}
