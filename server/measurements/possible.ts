import { getChannel } from '#server/channels/registry.ts'
import { handledBy, type DeliveryRow } from '#server/deliveries/deliveries.ts'
import { may, type Actor } from '#server/people/permissions.ts'
import { isReadable } from './readable.ts'

export type MeasurementVerb = 'measure' | 'numbers'

type Asked = Pick<
  DeliveryRow,
  'channel' | 'state' | 'remoteId' | 'placePath' | 'campaignPlacePath' | 'assigneeId'
>

/**
 * How a person can measure a delivery now. The rules are those of `measureNow` and `measureByHand`.
 * @param linked its text carries a link of ours
 */
export function listMeasurable(
  asked: Asked,
  { by, linked }: { by: Actor; linked: boolean },
): MeasurementVerb[] {
  const { placePath, campaignPlacePath } = asked
  const sees = may(by, 'campaigns.see', { placePath: campaignPlacePath, sentTo: [placePath] })
  const typed = getChannel(asked.channel).metrics.some(({ byHand }) => byHand)
  const adds = asked.state === 'confirmed' && may(by, 'measurements.add', handledBy(asked))
  const verbs: (MeasurementVerb | false)[] = [
    sees && isReadable(asked, linked) && 'measure',
    adds && typed && 'numbers',
  ]
  return verbs.filter((verb) => verb !== false)
}
