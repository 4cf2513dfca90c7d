import { instant, toWallClock } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { addContacts } from '#server/press/contacts.ts'
import * as road from '#server/road.fixture.ts'
import type { RehearsalPlatform } from './rehearsal-platform.ts'

/** Of each press list. */
const RECIPIENTS = ['thoi-su', 'xa-hoi']

type Wanted = {
  channel: string
  /** Which one of the channel it is: no other has this number. */
  page: number
  cast: road.Cast
}

/**
 * A destination for rehearsals: an account of its own, with tokens that the platform gave out where it
 * gives them; a press list has two recipients.
 */
export async function addRehearsedDestination(
  db: Db,
  platform: RehearsalPlatform,
  { channel, page, cast }: Wanted,
): Promise<string> {
  const pageId = String(page)
  const settings = channel === 'zalo' ? { oaId: pageId, ...platform.zalo.issue(pageId) } : {}
  const to = { by: cast.administrator, channel, pageId, name: `Trang ${page}`, settings }
  const destinationId = await road.addRoadDestination(db, to)
  if (channel === 'press-email') await addRecipients(db, { destinationId, page, cast })
  return destinationId
}

/** How many letters or posts are out once a delivery is. */
export function partsOf(channel: string): number {
  return channel === 'press-email' ? RECIPIENTS.length : 1
}

async function addRecipients(
  db: Db,
  { destinationId, page, cast }: { destinationId: string } & Pick<Wanted, 'page' | 'cast'>,
): Promise<void> {
  const sourceDate = toWallClock(instant()).date
  const rows = RECIPIENTS.map((name) => ({
    ...{ outlet: `Báo ${page}`, name: '', address: `${name}@bao${page}.example.vn`, beat: '' },
    ...{ source: 'Danh sách tập dượt', sourceDate },
  }))
  await addContacts(db, { destinationId, rows, by: cast.officer })
}
