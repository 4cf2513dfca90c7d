import type { Db } from '#db/database.ts'
import { approvedRevision } from '#server/approvals/approved-revision.ts'
import { isOneOf } from '#db/rows.ts'
import type { Words } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import { type FollowUp, followUpsOf, listFollowUpsById } from './follow-ups.ts'
import type { Newsroom } from './newsrooms.ts'

/** Something a place has taken back, corrected where it stood, or corrected by a later article. */
export type PublicCorrection = PublicRecall | FollowUp

/** Something a place has taken back or corrected where it stood, as the public is told. */
export type PublicRecall = {
  id: string
  kind: 'withdraw' | 'correct'
  at: string
  headline: string
  /** Why. */
  words: string
  /** Where it was out: each channel once. */
  channels: Words[]
  /** Of its article here, where it has one. */
  code: string | undefined
}

type Wanted = { newsroom: Newsroom; part: { limit: number; offset: number } }

/**
 * What of a place's messages was corrected or taken back, on whatever channel, what of others' messages was on its
 * site, and the articles there that correct an earlier message; the latest first.
 */
export async function listPublicCorrections(
  db: Db,
  { newsroom, part }: Wanted,
): Promise<PublicCorrection[]> {
  const ids = await listIds(db, { newsroom, part })
  const [recalls, followUps] = await Promise.all([
    listRecallsById(db, { newsroom, ids }),
    listFollowUpsById(db, { newsroom, ids }),
  ])
  const known = new Map<string, PublicCorrection>()
  for (const one of [...recalls, ...followUps]) known.set(one.id, one)
  return ids.flatMap((id) => known.get(id) ?? [])
}

/** Of both kinds together, the latest first. */
async function listIds(db: Db, { newsroom, part }: Wanted): Promise<string[]> {
  const followUps = db
    .selectFrom(followUpsOf(db, newsroom).as('followUps'))
    .select(['followUps.id', 'followUps.publishedAt as at'])
  const recalls = recallsOf(db, newsroom).select(['recalls.id', 'recalls.at'])
  const rows = await db
    .selectFrom(recalls.unionAll(followUps).as('both'))
    .select('both.id')
    .orderBy('both.at', 'desc')
    .orderBy('both.id')
    .limit(part.limit)
    .offset(part.offset)
    .execute()
  return rows.map(({ id }) => id)
}

async function listRecallsById(
  db: Db,
  { newsroom, ids }: { newsroom: Newsroom; ids: string[] },
): Promise<PublicRecall[]> {
  if (ids.length === 0) return []
  const rows = await recallsOf(db, newsroom)
    .where(isOneOf(db, 'recalls.id', ids))
    .select(['recalls.id', 'recalls.kind', 'recalls.at', 'recalls.words'])
    .select((eb) =>
      approvedRevision(db, eb.ref('recalls.messageId'))
        .select('headline')
        .where('approvals.at', '<=', eb.ref('recalls.at'))
        .as('headline'),
    )
    .execute()
  const acts = await listActs(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ headline, ...row }) => {
    const own = acts.get(row.id) ?? []
    const names = [...new Set(own.map(({ channel }) => channel))]
    const here = own.find((act) => isHere(act, newsroom))
    return {
      ...row,
      headline: headline ?? '',
      channels: names.map((name) => getChannel(name).label),
      code: here?.code,
    }
  })
}

export async function countPublicCorrections(db: Db, newsroom: Newsroom): Promise<number> {
  const recalls = await recallsOf(db, newsroom)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const followUps = await followUpsOf(db, newsroom)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(recalls.count) + Number(followUps.count)
}

function recallsOf(db: Db, { placeCode, rehearsal }: Newsroom) {
  return db
    .selectFrom('recalls')
    .innerJoin('messages', 'messages.id', 'recalls.messageId')
    .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
    .where('campaigns.rehearsal', '=', rehearsal)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('campaigns.placeCode', '=', placeCode),
        exists(
          selectFrom('recallActs')
            .innerJoin('plans', 'plans.id', 'recallActs.deliveryId')
            .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
            .select('recallId')
            .whereRef('recallActs.recallId', '=', 'recalls.id')
            .where('channel', '=', 'newsroom')
            .where('destinations.placeCode', '=', placeCode),
        ),
      ]),
    )
}

type Act = { recallId: string; channel: string; placeCode: string; code: string }

async function listActs(db: Db, recallIds: string[]): Promise<Map<string, Act[]>> {
  if (recallIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('recallActs')
    .innerJoin('plans', 'plans.id', 'recallActs.deliveryId')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
    .select(['recallId', 'channel', 'placeCode', 'code'])
    .where(isOneOf(db, 'recallId', recallIds))
    .orderBy('plans.dueAt')
    .execute()
  return Map.groupBy(rows, ({ recallId }) => recallId)
}

function isHere({ channel, placeCode }: Act, newsroom: Newsroom): boolean {
  return channel === 'newsroom' && placeCode === newsroom.placeCode
}
