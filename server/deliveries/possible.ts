import { may, type Actor } from '#server/people/permissions.ts'
import { handledBy, type DeliveryRow } from './deliveries.ts'
import { isHeld } from './needs-person.ts'

export type DeliveryVerb = 'withdraw' | 'release' | 'sent' | 'absent' | 'aired' | 'posted'

type Asked = Pick<
  DeliveryRow,
  'state' | 'reason' | 'remoteId' | 'placePath' | 'campaignPlacePath' | 'assigneeId'
> & {
  /** What a person confirms on its channel, if anything. */
  confirms: 'aired' | 'posted' | undefined
  /** A delivery is many letters: a person settles each of them by itself. */
  letters?: boolean
  /** Something can be sent to its destination now. */
  open: boolean
}

/** What a person can do with a delivery now, in the order of the buttons. The rules are those of `direct` and `confirm`. */
export function listPossible(asked: Asked, by: Actor): DeliveryVerb[] {
  const { state, confirms, letters = false, open } = asked
  const directs = may(by, 'deliveries.direct', { placePath: asked.campaignPlacePath })
  const tells = may(by, 'deliveries.confirm', handledBy(asked))
  const waits = state === 'planned' || state === 'handed over'
  const mended = isHeld(asked) && asked.reason?.code !== 'not-approved' && open
  const verbs: (DeliveryVerb | false | undefined)[] = [
    directs && state === 'unknown' && !letters && 'sent',
    directs && state === 'unknown' && !letters && 'absent',
    tells && confirms && isTold(asked) && confirms,
    directs && mended && 'release',
    directs && waits && 'withdraw',
  ]
  return verbs.filter((verb) => typeof verb === 'string')
}

/** In a person's hands, or already told and open to correction. */
function isTold({ state, remoteId }: Asked): boolean {
  return state === 'handed over' || (remoteId === null && ['confirmed', 'refused'].includes(state))
}
