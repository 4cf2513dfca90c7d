import type { Db } from '#db/database.ts'
import { listFiguresById } from '#server/figures/figures.ts'
import { findRevision } from '#server/messages/revisions.ts'
import type { Article } from './articles.ts'

/**
 * What the chart of an article is made of: the revision that was approved or corrected to, its figures, and whose
 * message it is. That of a corrected article is lost where one of its figures has ended: it may
 * be the very fault.
 */
export async function findStory(db: Db, article: Article) {
  const { messageId, corrections } = article
  const isCorrected = corrections.length > 0
  const number = isCorrected ? await revisionAt(db, article) : article.revision
  const revision = await findRevision(db, { messageId, number })
  if (!revision?.chart) return undefined
  const figures = await listFiguresById(db, revision.figureIds)
  const { figureIds } = revision.chart
  if (isCorrected && figures.some(({ id, ended }) => ended && figureIds.includes(id))) return 'lost'
  return { revision, figures, campaign: article.by }
}

/** A correction puts the message as it is in that moment in the place of what is out. */
async function revisionAt(db: Db, { messageId, updatedAt, revision }: Article): Promise<number> {
  const last = await db
    .selectFrom('revisions')
    .select('number')
    .where('messageId', '=', messageId)
    .where('createdAt', '<=', updatedAt)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return last?.number ?? revision
}
