import type { Content } from '#server/channels/channel.ts'
import { plainText } from '#server/messages/plain-text.ts'
import { callToActionOf } from '#server/channels/call-to-action.ts'
import { sourceLines } from '#server/messages/source-line.ts'

/** What was composed of a content: a message says the same in three thousand places, but for link and code. */
const composed = new WeakMap<Content, string>()

/** A post is plain text: headline, key message, body, call to action, sources, a blank line between. */
export function compose(content: Content): string {
  const known = composed.get(content)
  if (known !== undefined) return known
  const { headline, keyMessage, body, figures } = content
  const text = [
    headline,
    keyMessage,
    plainText(body),
    callToActionOf(content),
    sourceLines(figures).join('\n'),
  ]
    .map((part) => part.normalize('NFC').trim())
    .filter(Boolean)
    .join('\n\n')
  composed.set(content, text)
  return text
}

/** The code stands last, readable for people too. */
export function mark(text: string, code: string): string {
  return `${text}\n\nMã tin: ${code}`
}
