import type { Channel, Content, Destination } from '#server/channels/channel.ts'
import type { Tongue } from '#server/stations/tongues.ts'
import type { Draft } from './revisions.ts'

type Wanted = {
  content: Content
  texts: Draft['texts']
  channelName: string
  channel: Pick<Channel, 'compose' | 'say' | 'mark'>
  destination: Pick<Destination, 'name' | 'placeName'>
  /** How it is read aloud there, where it is. */
  tongue: Tongue
  /** The code of the plan, once there is one. */
  code?: string
}

/**
 * The exact text for a destination: written by hand for its channel, or composed; as it is read aloud, or with the
 * code that finds it again. Without a code it is the text that people edit. Preview, approval and delivery all call this.
 */
export function wording({
  content,
  texts,
  channelName,
  channel,
  destination,
  tongue,
  code,
}: Wanted): string {
  const text = texts[channelName]?.text ?? channel.compose(content, destination)
  if (!code) return text
  const said = channel.say?.(text, tongue).spoken ?? text
  return channel.mark?.(said, code) ?? said
}

/** What a revision says with its figures, as the channels take it. */
export function contentOf(draft: Draft, figures: Content['figures']): Content {
  const { headline, keyMessage, body, callToAction } = draft
  return { headline, keyMessage, body, callToAction, figures }
}
