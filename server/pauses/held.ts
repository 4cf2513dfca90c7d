import { expressionBuilder } from 'kysely'
import type { Schema } from '#db/schema.ts'

/** `where(liesInPause())`: a plan whose destination lies in a place that is paused now. */
export function liesInPause() {
  const eb = expressionBuilder<Schema, 'plans'>()
  const paused = eb
    .selectFrom('pauses')
    .innerJoin('places as heldIn', (join) =>
      join.on((on) =>
        on.or([
          on('heldIn.path', '=', on.ref('pauses.placePath')),
          on('heldIn.path', 'like', on('pauses.placePath', '||', '/%')),
        ]),
      ),
    )
    .innerJoin('destinations as heldAt', 'heldAt.placeCode', 'heldIn.code')
    .select('heldAt.id')
    .where('pauses.endedAt', 'is', null)
  return eb('plans.destinationId', 'in', paused)
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
