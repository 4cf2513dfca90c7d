import { expressionBuilder } from 'kysely'
import type { Db } from '#db/database.ts'
import { liesIn } from '#db/rows.ts'
import type { Schema } from '#db/schema.ts'
import type { Account } from '#server/people/accounts.ts'

/**
 * Every planned delivery that goes to the actor's place or below it, comes from there, or was given to the actor.
 * Joined to no place and no campaign: a country has ten thousand a minute, and a page shows a hundred of them.
 */
export function seen(db: Db, by: Account) {
  return plannedAnywhere(db)
    .where((eb) =>
      eb.or([
        eb('plans.removedAt', 'is', null),
        eb.exists(
          eb
            .selectFrom('deliveries as made')
            .select('made.id')
            .whereRef('made.id', '=', 'plans.id'),
        ),
      ]),
    )
    .where((eb) =>
      eb.or([goesTo(by.placePath), comesFrom(by.placePath), eb('plans.assigneeId', '=', by.id)]),
    )
}

/** True where it goes to this place, or to one within it. */
export function goesTo(placePath: string) {
  const eb = expressionBuilder<Schema, 'destinations'>()
  const places = eb.selectFrom('places').select('code').where(liesIn('places.path', placePath))
  return eb('destinations.placeCode', 'in', places)
}

/** True where the campaign is of this place, or of one within it. */
export function comesFrom(placePath: string) {
  const eb = expressionBuilder<Schema, 'plans'>()
  const messages = eb
    .selectFrom('messages')
    .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
    .innerJoin('places as owner', 'owner.code', 'campaigns.placeCode')
    .select('messages.id')
    .where(liesIn('owner.path', placePath))
  return eb('plans.messageId', 'in', messages)
}

/** All that is planned, whoever asks: for what is already known to be seen. */
export function plannedAnywhere(db: Db) {
  return db
    .selectFrom('plans')
    .leftJoin('deliveries', 'deliveries.id', 'plans.id')
    .innerJoin('destinations', 'destinations.id', 'plans.destinationId')
}

/** Those seen with the place each goes to, the campaign it belongs to, and the place that comes from. */
export function withPlaces(query: ReturnType<typeof seen>) {
  return query
    .innerJoin('places', 'places.code', 'destinations.placeCode')
    .innerJoin('messages', 'messages.id', 'plans.messageId')
    .innerJoin('campaigns', 'campaigns.id', 'messages.campaignId')
    .innerJoin('places as owner', 'owner.code', 'campaigns.placeCode')
}
