import type { Channel, Content, Destination } from '#server/channels/channel.ts'
import type { Draft } from './revisions.ts'

type Wanted = {
  content: Content
  texts: Draft['texts']
  channelName: string
  channel: Pick<Channel, 'compose' | 'mark'>
  destination: Pick<Destination, 'name' | 'placeName'>
  /** The code of the plan, once there is one. */
  code?: string
}

/**
 * The exact text for a destination: written by hand for its channel, or composed, with the code that finds it again.
 * Preview, approval and delivery all call this.
 */
export function wording({
  content,
  texts,
  channelName,
  channel,
  destination,
  code,
}: Wanted): string {
  const text = texts[channelName]?.text ?? channel.compose(content, destination)
  return code && channel.mark ? channel.mark(text, code) : text
}

/** What a revision says with its figures, as the channels take it. */
export function contentOf(draft: Draft, figures: Content['figures']): Content {
  const { headline, keyMessage, body, callToAction } = draft
  return { headline, keyMessage, body, callToAction, figures }
}
