import type { Channel, Content, Destination } from '#server/channels/channel.ts'
import type { Tongue } from '#server/stations/tongues.ts'
import { withoutTokens } from '#server/figures/tokens.ts'
import type { Draft } from './revisions.ts'

type Wanted = {
  content: Content
  texts: Draft['texts']
  channelName: string
  channel: Pick<Channel, 'compose' | 'say' | 'mark'>
  destination: Pick<Destination, 'name' | 'placeName'>
  /** How it is read aloud there, where it is. */
  tongue: Tongue
  /** The code of the plan. */
  code: string
}

/** The text for a channel as people edit it: written by hand, or composed, with its figures as they are bound. */
export function editable({
  content,
  texts,
  channelName,
  channel,
  destination,
}: Omit<Wanted, 'code' | 'tongue'>): string {
  return texts[channelName]?.text ?? channel.compose(content, destination)
}

/**
 * The exact text for a destination: as it is read aloud, or with the code that finds it again.
 * Preview, approval and delivery all call this.
 */
export function wording({ tongue, code, ...wanted }: Wanted): string {
  const { channel } = wanted
  const text = withoutTokens(editable(wanted))
  const said = channel.say?.(text, tongue).spoken ?? text
  return channel.mark?.(said, code) ?? said
}

/** What a revision says with its figures, as the channels take it. */
export function contentOf(draft: Draft, figures: Content['figures']): Content {
  const { headline, keyMessage, body, callToAction, embargo = null } = draft
  return { headline, keyMessage, body, callToAction, figures, embargo }
}
