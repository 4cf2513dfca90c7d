import { byHand } from '#server/channels/by-hand/by-hand.ts'
import type { Channel } from './channel.ts'
import { facebook } from '#server/channels/facebook/facebook.ts'
import { loudspeaker } from '#server/channels/loudspeaker/loudspeaker.ts'
import { zalo } from '#server/channels/zalo/zalo.ts'
import { wordpress } from '#server/channels/wordpress/wordpress.ts'

/** Every channel there is, by the name the database keeps. The only list. */
const CHANNELS: Record<string, Channel> = {
  facebook,
  zalo,
  loudspeaker,
  'by-hand': byHand,
  wordpress,
}

export function findChannel(name: string): Channel | undefined {
  return Object.hasOwn(CHANNELS, name) ? CHANNELS[name] : undefined
}

/** @throws Error where no such channel exists: a row names one that was taken out */
export function getChannel(name: string): Channel {
  const channel = findChannel(name)
  if (!channel) throw new Error(`no channel is called ${name}`)
  return channel
}

export function listChannels(): { name: string; channel: Channel }[] {
  return Object.entries(CHANNELS).map(([name, channel]) => ({ name, channel }))
}
