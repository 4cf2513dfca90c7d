import type { Addressee, Channel, Words } from '#server/channels/channel.ts'
import { getChannel, listChannels } from '#server/channels/registry.ts'
import type { Db } from '#server/database.ts'
import { listDestinations } from '#server/destinations/destinations.ts'
import type { Account } from '#server/people/accounts.ts'
import { listConfirmed } from '#server/readings/readings.ts'
import type { Message } from './messages.ts'
import { tonguesOf, USUAL_TONGUE, type Tongue } from '#server/stations/tongues.ts'
import { speechOf, type Speech } from '#server/speech/speech.ts'
import { withoutTokens } from '#server/figures/tokens.ts'
import { withLink } from '#server/short-links/link-token.ts'
import { ADDRESS_TO_COME, addressesOf } from '#server/short-links/short-links.ts'
import { contentOf, editable, wording } from './wording.ts'

/** One channel's text of a message, as its preview shows it. */
export type ChannelText = {
  channel: string
  label: Words
  /** What can be edited. */
  text: string
  /** What will be sent; the code of the plan stands for itself. */
  preview: string
  maxCharacters: number
  /** What its platform would not take, and what a text takes up there. */
  faults: Words[]
  remarks: Words[]
  /** Another form of it, that may be taken in its place. */
  instead: { label: Words; text: string } | undefined
  /** The paper that is printed of it. */
  paper: Channel['paper']
  /** How it is read aloud, where it is. */
  speech: Speech | undefined
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
  const tongues = await tonguesOf(db, destinations)
  const confirmed = await listConfirmed(db, { messageId: message.id })
  const linkOf = await addressesOf(db, { messageIds: [message.id] })
  return listChannels().flatMap(({ name }) => {
    const destination = destinations.find(({ channel }) => channel === name)
    const tongue = tongues.get(destination?.id ?? '') ?? USUAL_TONGUE
    if (!destination) return []
    const way = { messageId: message.id, placeCode: destination.placeCode, channel: name }
    const link = linkOf(way) ?? ADDRESS_TO_COME
    return [textFor(message, { channelName: name, destination, tongue, confirmed, link })]
  })
}

/** Stands where each planned delivery has a code of its own. */
const CODE_TO_COME = 'LT-······'

/** What is to be said of a text before it is submitted. Pure. */
export function noticed(channel: Channel, { text, preview }: { text: string; preview: string }) {
  return {
    faults: channel.faults?.(preview, []) ?? [],
    remarks: channel.remarks?.(preview) ?? [],
    instead: channel.instead?.(text),
    paper: channel.paper,
  }
}

type For = {
  channelName: string
  destination: Addressee
  tongue: Tongue
  confirmed: Set<string>
  link: string
}

/** A channel's text as it stands: written by hand, or composed. */
function textFor(
  { revision, figures }: Pick<Message, 'revision' | 'figures'>,
  { channelName, destination, tongue, confirmed, link }: For,
): ChannelText {
  const channel = getChannel(channelName)
  const content = contentOf(revision, figures)
  const { texts, number } = revision
  const own = texts[channelName]
  const wanted = { content, texts, channelName, channel, destination, tongue }
  const text = editable(wanted)
  const said = channel.say?.(withLink(withoutTokens(text), ''), tongue).pieces
  const preview = wording({ ...wanted, code: CODE_TO_COME, link })
  return {
    channel: channelName,
    label: channel.label,
    text,
    preview,
    maxCharacters: channel.maxCharacters,
    ...noticed(channel, { text, preview }),
    speech: said && speechOf(said, { pace: tongue.pace, confirmed }),
    edited: !own ? 'no' : own.basedOn + 1 >= number ? 'yes' : 'before the last change',
  }
}
