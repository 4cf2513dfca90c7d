import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import type { Words } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'
import type { Newsroom } from './newsrooms.ts'

/** Something a place has taken back or corrected, as the public is told. */
export type PublicCorrection = {
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
 * What of a place's messages was corrected or taken back, on whatever channel, and what of others' messages was on its
 * site; the latest first.
 */
export async function listPublicCorrections(
  db: Db,
  { newsroom, part }: Wanted,
): Promise<PublicCorrection[]> {
  const rows = await recallsOf(db, newsroom)
    .select(['recalls.id', 'recalls.kind', 'recalls.at', 'recalls.words'])
    .select((eb) =>
      eb
        .selectFrom('approvals')
        .innerJoin('revisions', (join) =>
          join
            .onRef('revisions.messageId', '=', 'approvals.messageId')
            .onRef('revisions.number', '=', 'approvals.revision'),
        )
        .select('headline')
        .whereRef('approvals.messageId', '=', 'recalls.messageId')
        .whereRef('approvals.at', '<=', 'recalls.at')
        .where('step', '=', 'approved')
        .orderBy('approvals.at', 'desc')
        .limit(1)
        .as('headline'),
    )
    .orderBy('recalls.at', 'desc')
    .orderBy('recalls.id')
    .limit(part.limit)
    .offset(part.offset)
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
  const { count } = await recallsOf(db, newsroom)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
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
