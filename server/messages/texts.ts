import type { Words } from '#server/channels/channel.ts'
import { getChannel, listChannels } from '#server/channels/registry.ts'
import type { Db } from '#server/database.ts'
import { listDestinations } from '#server/destinations/destinations.ts'
import type { Account } from '#server/people/accounts.ts'
import type { Message } from './messages.ts'
import { contentOf, wording } from './wording.ts'

/** One channel's text of a message, as its preview shows it. */
export type ChannelText = {
  channel: string
  label: Words
  /** What can be edited. */
  text: string
  /** What will be sent; the code of the plan stands for itself. */
  preview: string
  maxCharacters: number
  /** Read aloud, so it is shown larger. */
  spoken: boolean
  /** Written by hand, and whether the message has changed since. */
  edited: 'no' | 'yes' | 'before the last change'
}

/** The text for every channel the actor's place can reach, the very one that will be sent. */
export async function listTexts(
  db: Db,
  { message, by }: { message: Message; by: Account },
): Promise<ChannelText[]> {
  const destinations = (await listDestinations(db, { by })).filter(
    ({ rehearsal }) => rehearsal === message.campaign.rehearsal,
  )
  return listChannels().flatMap(({ name }) => {
    const destination = destinations.find(({ channel }) => channel === name)
    return destination ? [textFor(message, name, destination)] : []
  })
}

/** Stands where each planned delivery has a code of its own. */
const CODE_TO_COME = 'LT-······'

/** A channel's text as it stands: written by hand, or composed. */
export function textFor(
  { revision, figures }: Pick<Message, 'revision' | 'figures'>,
  channelName: string,
  destination: { name: string; placeName: string },
): ChannelText {
  const channel = getChannel(channelName)
  const content = contentOf(revision, figures)
  const { texts, number } = revision
  const own = texts[channelName]
  const wanted = { content, texts, channelName, channel, destination }
  return {
    channel: channelName,
    label: channel.label,
    text: wording(wanted),
    preview: wording({ ...wanted, code: CODE_TO_COME }),
    maxCharacters: channel.maxCharacters,
    spoken: channel.confirms === 'aired',
    edited: !own ? 'no' : own.basedOn + 1 >= number ? 'yes' : 'before the last change',
  }
}
