import type { Addressee, Channel, Content } from '#server/channels/channel.ts'
import type { Tongue } from '#server/stations/tongues.ts'
import { withoutTokens } from '#server/figures/tokens.ts'
import { LINK_TOKEN, withLink } from '#server/short-links/link-token.ts'
import type { Draft } from './revisions.ts'

type Wanted = {
  content: Content
  texts: Draft['texts']
  channelName: string
  channel: Pick<Channel, 'compose' | 'say' | 'mark'>
  destination: Addressee
  /** How it is read aloud there, where it is. */
  tongue: Tongue
  /** The code of the plan. */
  code: string
  /** Where the call to action leads from there, where that is known. */
  link?: string
}

/** The text for a channel as people edit it: written by hand, or composed, with its figures as they are bound. */
export function editable({
  content,
  texts,
  channelName,
  channel,
  destination,
}: Omit<Wanted, 'code' | 'tongue' | 'link'>): string {
  return texts[channelName]?.text ?? channel.compose(content, destination)
}

/**
 * The exact text for a destination: as it is read aloud, or with the code that finds it again.
 * Preview, approval and delivery all call this.
 */
export function wording(wanted: Wanted): string {
  const { channel, destination, content, tongue, code, link = '' } = wanted
  // Nobody can open what is read aloud to them.
  const leads = content.link && !channel.say
  const text = withLink(withoutTokens(editable(wanted)), leads ? link : '')
  const said = channel.say?.(text, tongue).spoken ?? text
  return channel.mark?.(said, code, destination) ?? said
}

/** What a revision says with its figures, as the channels take it. */
export function contentOf(draft: Draft, figures: Content['figures']): Content {
  const { headline, keyMessage, body, callToAction, embargo = null, target } = draft
  const link = target ? LINK_TOKEN : ''
  return { headline, keyMessage, body, callToAction, figures, link, embargo }
}
