import type { Db } from '#db/database.ts'
import { isOneOf } from '#db/rows.ts'
import type { SentPicture } from '#server/pictures/pictures.ts'
import { readSent } from '#server/pictures/sent.ts'
import { articleText, type ArticleText } from './article-text.ts'
import type { Newsroom } from './newsrooms.ts'
import { out, standing } from './out.ts'
import { listRecalled, type Recalled } from './recalled.ts'

export type Author = { placeCode: string; placeName: string }

/** What the public reads: the approved text, or the one that corrected it. */
export type Article = ArticleText & {
  /** Of the delivery, which is the article. */
  id: string
  code: string
  messageId: string
  /** The place whose message it is. */
  by: Author
  /** The revision it was approved as. */
  revision: number
  publishedAt: string
  /** When it last became another one; when it was published, where it never did. */
  updatedAt: string
  /** Those that went out with it. */
  pictures: SentPicture[]
  /** The latest first. */
  corrections: Pick<Recalled, 'at' | 'words'>[]
}

/** An article that was taken back: no word of its text. */
export type Withdrawn = {
  id: string
  code: string
  by: Author
  headline: string
  publishedAt: string
  withdrawnAt: string
  /** Why, for the public. */
  words: string
}

/** What stands at the address of an article. */
export type Found =
  { known: 'out'; article: Article } | { known: 'withdrawn'; withdrawn: Withdrawn }

type Part = { limit: number; offset?: number }

/** The articles of a newsroom that the public may read now, the latest first. */
export async function listArticles(
  db: Db,
  { newsroom, part }: { newsroom: Newsroom; part: Part },
): Promise<Article[]> {
  const rows = await read(standing(db, newsroom))
    .orderBy('publishedAt', 'desc')
    .orderBy('plans.id')
    .limit(part.limit)
    .offset(part.offset ?? 0)
    .execute()
  const recalled = await listRecalled(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toArticle(row, recalled.get(row.id) ?? []))
}

/** Those of a newsroom's articles with these ids that the public may read now, in no order. */
export async function listArticlesById(
  db: Db,
  { newsroom, ids }: { newsroom: Newsroom; ids: string[] },
): Promise<Article[]> {
  if (ids.length === 0) return []
  const rows = await read(standing(db, newsroom))
    .where(isOneOf(db, 'plans.id', ids))
    .execute()
  const recalled = await listRecalled(db, ids)
  return rows.map((row) => toArticle(row, recalled.get(row.id) ?? []))
}

/** How many articles of a newsroom the public may read now. */
export async function countArticles(db: Db, newsroom: Newsroom): Promise<number> {
  const { count } = await standing(db, newsroom)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What stands at an address, or nothing where nothing ever stood there that the public may know of. */
export async function findArticle(
  db: Db,
  { newsroom, code }: { newsroom: Newsroom; code: string },
): Promise<Found | undefined> {
  const row = await read(out(db, newsroom))
    .where('plans.code', '=', code.toUpperCase())
    .executeTakeFirst()
  if (!row) return undefined
  const recalled = (await listRecalled(db, [row.id])).get(row.id) ?? []
  const end = recalled.find(({ text }) => text === null)
  const article = toArticle(row, recalled)
  if (!end) return { known: 'out', article }
  const { id, by, headline, publishedAt } = article
  const taken = { code: article.code, withdrawnAt: end.at, words: end.words }
  return { known: 'withdrawn', withdrawn: { id, by, headline, publishedAt, ...taken } }
}

/** When what stands at an address became what it is. */
export function changedAt(found: Found): string {
  return found.known === 'out' ? found.article.updatedAt : found.withdrawn.withdrawnAt
}

function read(query: ReturnType<typeof out>) {
  return query
    .innerJoin('messages', 'messages.id', 'plans.messageId')
    .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
    .innerJoin('places', 'places.code', 'campaigns.placeCode')
    .select(['plans.id', 'plans.code', 'plans.messageId', 'attempts.text', 'attempts.pictures'])
    .select(['approvals.revision'])
    .select(['places.code as placeCode', 'places.type as placeType', 'places.name as place'])
}

type Row = Awaited<ReturnType<ReturnType<typeof read>['execute']>>[number]

function toArticle(
  { text, pictures, placeCode, placeType, place, ...row }: Row,
  recalled: Recalled[],
): Article {
  const corrections = recalled.filter((one) => one.text !== null)
  const [latest] = corrections
  return {
    ...row,
    by: { placeCode, placeName: placeCode === 'VN' ? place : `${placeType} ${place}` },
    ...articleText(latest?.text ?? text),
    updatedAt: latest?.at ?? row.publishedAt,
    pictures: readSent(pictures),
    corrections: corrections.map(({ at, words }) => ({ at, words })),
  }
}
