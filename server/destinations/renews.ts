import type { Destination } from '#server/channels/channel.ts'
import { getChannel } from '#server/channels/registry.ts'

/** True where new secrets are got without a person: its channel can, and it was given what that takes. */
export function renews(destination: Destination & { channel: string }): boolean {
  const { renew, renewable } = getChannel(destination.channel)
  return renew !== undefined && (renewable?.(destination) ?? true)
}
