import type { ShownAct } from '#app/components/act-list.tsx'
import type { Account } from '#server/people/accounts.ts'
import { maySettle, type Act } from '#server/recalls/acts.ts'

/** Acts as a page shows them to a person. */
export function shownActs(acts: Act[], by: Account): ShownAct[] {
  return acts.map((act) => {
    const { recallId, deliveryId, kind, destination, state, text, reason, doneAt, link } = act
    const mine = maySettle(act, by)
    const pictures = state === 'by a person' && reason?.code === 'pictures' ? act.pictures : []
    return {
      ...{ recallId, deliveryId, kind, destination, state, text, pictures },
      ...{ reason, doneAt, link, mine },
    }
  })
}
