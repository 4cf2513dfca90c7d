import type { Db } from '#db/database.ts'
import { approvedRevision } from '#server/approvals/approved-revision.ts'
import { isOneOf } from '#db/rows.ts'
import { listArticlesById } from './articles.ts'
import type { Newsroom } from './newsrooms.ts'
import { out, standing } from './out.ts'

/** An article that corrects an earlier message, whatever channel that one was on. */
export type FollowUp = {
  id: string
  kind: 'follow-up'
  at: string
  headline: string
  /** What it says in short. */
  words: string
  /** Of the article. */
  code: string
  corrected: {
    headline: string
    /** Of its own article here, where it has one. */
    code: string | undefined
  }
}

/** The articles of a newsroom that correct an earlier message and that nobody has taken back. */
export function followUpsOf(db: Db, newsroom: Newsroom) {
  return standing(db, newsroom)
    .innerJoin('messages', 'messages.id', 'plans.messageId')
    .where('messages.corrects', 'is not', null)
    .select('deliveries.id')
}

/** Those of a newsroom's with these ids, in no order. */
export async function listFollowUpsById(
  db: Db,
  { newsroom, ids }: { newsroom: Newsroom; ids: string[] },
): Promise<FollowUp[]> {
  const articles = await listArticlesById(db, { newsroom, ids })
  const corrected = await listCorrected(db, { newsroom, ids: articles.map(({ id }) => id) })
  return articles.map(({ id, code, publishedAt, headline, lead }) => ({
    ...({ id, kind: 'follow-up', code, headline } as const),
    ...{ at: publishedAt, words: lead },
    corrected: corrected.get(id) ?? { headline: '', code: undefined },
  }))
}

/** What each of some deliveries corrects: as it was approved last before, and where it stands here. */
async function listCorrected(db: Db, { newsroom, ids }: { newsroom: Newsroom; ids: string[] }) {
  if (ids.length === 0) return new Map<string, FollowUp['corrected']>()
  const rows = await db
    .selectFrom('plans')
    .innerJoin('messages', 'messages.id', 'plans.messageId')
    .select(['plans.id', 'messages.corrects'])
    .select((eb) =>
      approvedRevision(db, eb.ref('messages.corrects')).select('headline').as('headline'),
    )
    .where(isOneOf(db, 'plans.id', ids))
    .execute()
  const codes = await listCodes(
    db,
    newsroom,
    rows.flatMap(({ corrects }) => corrects ?? []),
  )
  return new Map(
    rows.map(({ id, corrects, headline }) => [
      id,
      { headline: headline ?? '', code: corrects ? codes.get(corrects) : undefined },
    ]),
  )
}

/** The articles of some messages here, taken back or not: their address says what became of them. */
async function listCodes(db: Db, newsroom: Newsroom, messageIds: string[]) {
  if (messageIds.length === 0) return new Map<string, string>()
  const rows = await out(db, newsroom)
    .select(['plans.messageId', 'plans.code'])
    .where(isOneOf(db, 'plans.messageId', messageIds))
    .execute()
  return new Map(rows.map(({ messageId, code }) => [messageId, code]))
}
