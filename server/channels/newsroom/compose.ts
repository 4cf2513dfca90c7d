import type { Content } from '#server/channels/channel.ts'
import { plainText } from '#server/messages/plain-text.ts'
import { sourceLines } from '#server/messages/source-line.ts'

/** Headline, key message, body, call to action with its address, sources, a blank line between. Pure. */
export function compose(content: Content): string {
  const { headline, keyMessage, body, callToAction, link = '', figures } = content
  const call = [callToAction, callToAction.includes(link) ? '' : link].filter(Boolean).join(' ')
  return [headline, keyMessage, plainText(body), call, sourceLines(figures).join('\n')]
    .map((part) => part.normalize('NFC').trim())
    .filter(Boolean)
    .join('\n\n')
}
