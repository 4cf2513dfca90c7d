import { getChannel, listChannels } from '#server/channels/registry.ts'
import type { DeliveryRow } from '#server/deliveries/deliveries.ts'

/** In a person's hands, who may have published it already without saying so. */
export const IN_HAND = 'handed over'

/** What a person confirms, and our own site counts: its numbers come without a platform that named it. */
export const COUNTED_IN_HAND = listChannels().flatMap(({ name, channel }) =>
  channel.confirms && channel.count ? [name] : [],
)

type Asked = Pick<DeliveryRow, 'channel' | 'state' | 'remoteId'>

/**
 * Where numbers come without a person: from the platform that named the post, or from what our own site counts.
 * @param linked its text carries a link of ours
 */
export function isReadable({ channel, state, remoteId }: Asked, linked: boolean): boolean {
  if (COUNTED_IN_HAND.includes(channel))
    return linked && (state === 'confirmed' || state === IN_HAND)
  const { measure, count } = getChannel(channel)
  return state === 'confirmed' && remoteId !== null && (measure ?? count) !== undefined
}
