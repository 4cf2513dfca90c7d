import type { Db } from '#db/database.ts'
import { isOneOf, liesIn } from '#db/rows.ts'
import type { Account } from '#server/people/accounts.ts'

/** A message whose latest revision uses a figure. */
export type FigureUse = { figureId: string; messageId: string; headline: string }

/** The messages of the person's place and below it that use some figures now, by figure. */
export async function listUses(
  db: Db,
  { figureIds, by }: { figureIds: string[]; by: Account },
): Promise<FigureUse[]> {
  if (figureIds.length === 0) return []
  return db
    .selectFrom('figureUses')
    .innerJoin('messages', 'messages.id', 'figureUses.messageId')
    .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
    .innerJoin('places', 'places.code', 'campaigns.placeCode')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.messageId', '=', 'figureUses.messageId')
        .onRef('revisions.number', '=', 'figureUses.revision'),
    )
    .select(['figureId', 'figureUses.messageId', 'headline'])
    .where(isOneOf(db, 'figureId', figureIds))
    .where(liesIn('places.path', by.placePath))
    .where('revisions.number', '=', (eb) =>
      eb
        .selectFrom('revisions as latest')
        .select((max) => max.fn.max('latest.number').as('number'))
        .whereRef('latest.messageId', '=', 'figureUses.messageId'),
    )
    .orderBy('messages.createdAt', 'desc')
    .execute()
}
