import { expressionBuilder } from 'kysely'
import type { Schema } from '#db/schema.ts'

/** `where(liesInPause('plans.id'))`: a plan whose destination lies in a place that is paused now. */
export function liesInPause(plan: 'plans.id' | 'deliveries.id') {
  const eb = expressionBuilder<Schema, 'plans' | 'deliveries'>()
  const paused = eb
    .selectFrom('plans as held')
    .innerJoin('destinations as heldAt', 'heldAt.id', 'held.destinationId')
    .innerJoin('places as heldIn', 'heldIn.code', 'heldAt.placeCode')
    .innerJoin('pauses', (join) =>
      join.on((on) =>
        on.or([
          on('heldIn.path', '=', on.ref('pauses.placePath')),
          on('heldIn.path', 'like', on('pauses.placePath', '||', '/%')),
        ]),
      ),
    )
    .select('held.id')
    .where('pauses.endedAt', 'is', null)
    .whereRef('held.id', '=', plan)
  return eb.exists(paused)
}

/** Since when people have stopped the place of this path, or one it lies in; null where nobody has. */
export function stoppedSince(path: 'places.path') {
  const eb = expressionBuilder<Schema, 'places'>()
  return eb
    .selectFrom('pauses')
    .select(({ fn }) => fn.min('pauses.since').as('since'))
    .where('pauses.endedAt', 'is', null)
    .where('pauses.why', '!=', 'restored')
    .where((on) =>
      on.or([
        on(path, '=', on.ref('pauses.placePath')),
        on(path, 'like', on('pauses.placePath', '||', '/%')),
      ]),
    )
}
