import { brief } from '#server/channels/brief/brief.ts'
import { byHand } from '#server/channels/by-hand/by-hand.ts'
import type { Channel } from './channel.ts'
import { facebook } from '#server/channels/facebook/facebook.ts'
import { leaflet } from '#server/channels/by-hand/leaflet.ts'
import { loudspeaker } from '#server/channels/loudspeaker/loudspeaker.ts'
import { pressEmail } from '#server/channels/press-email/press-email.ts'
import { newsroom } from '#server/channels/newsroom/newsroom.ts'
import { zalo } from '#server/channels/zalo/zalo.ts'
import { wordpress } from '#server/channels/wordpress/wordpress.ts'
import { noticeBoard } from '#server/channels/by-hand/notice-board.ts'
import { sms } from '#server/channels/by-hand/sms.ts'
import { talkingPoints } from '#server/channels/by-hand/talking-points.ts'
import { tiktok } from '#server/channels/by-hand/tiktok.ts'
import { youtube } from '#server/channels/by-hand/youtube.ts'
import { zaloGroup } from '#server/channels/by-hand/zalo-group.ts'

/** Every channel there is, by the name the database keeps. The only list. */
const CHANNELS: Record<string, Channel> = {
  facebook,
  zalo,
  loudspeaker,
  youtube,
  tiktok,
  'zalo-group': zaloGroup,
  'notice-board': noticeBoard,
  leaflet,
  'talking-points': talkingPoints,
  sms,
  'press-email': pressEmail,
  newsroom,
  'by-hand': byHand,
  brief,
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
