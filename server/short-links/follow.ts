import type { Db } from '#db/database.ts'
import { approvedRevision } from '#server/approvals/approved-revision.ts'
import { readTarget } from './target.ts'

/** What a link leads to, and the cell its opening is counted in. */
export type Followed = {
  target: string
  campaignId: string
  placeCode: string
  channel: string
}

/**
 * Where a short link leads: to the target of the revision that was approved last, and nowhere else.
 * `withdrawn`: it once did, and what it stood in was taken back.
 */
export async function followLink(
  db: Db,
  { code }: { code: string },
): Promise<Followed | 'withdrawn' | undefined> {
  const link = await db
    .selectFrom('shortLinks')
    .innerJoin('messages', 'messages.id', 'shortLinks.messageId')
    .select(['shortLinks.messageId', 'placeCode', 'channel', 'campaignId'])
    .where('code', '=', code.toLowerCase())
    .executeTakeFirst()
  if (!link) return undefined
  const target = readTarget((await findApprovedTarget(db, link.messageId)) ?? '')
  if (!target) return undefined
  if (await isWithdrawn(db, link)) return 'withdrawn'
  const { campaignId, placeCode, channel } = link
  return { target, campaignId, placeCode, channel }
}

async function findApprovedTarget(db: Db, messageId: string): Promise<string | undefined> {
  const row = await approvedRevision(db, messageId).select('target').executeTakeFirst()
  return row?.target ?? undefined
}

type Way = { messageId: string; placeCode: string; channel: string }

/** The message was recalled, or every delivery of it on this way was taken back. */
async function isWithdrawn(db: Db, { messageId, placeCode, channel }: Way): Promise<boolean> {
  const recall = await db
    .selectFrom('recalls')
    .select('id')
    .where('messageId', '=', messageId)
    .where('kind', '=', 'withdraw')
    .executeTakeFirst()
  if (recall) return true
  const states = await db
    .selectFrom('deliveries')
    .innerJoin('plans', 'plans.id', 'deliveries.id')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .select('state')
    .distinct()
    .where('plans.messageId', '=', messageId)
    .where('placeCode', '=', placeCode)
    .where('channel', '=', channel)
    .execute()
  return states.length > 0 && states.every(({ state }) => state === 'withdrawn')
}
