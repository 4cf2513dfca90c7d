import type { Content } from '#server/channels/channel.ts'
import { plainText } from '#server/messages/plain-text.ts'
import { sourceLines } from '#server/messages/source-line.ts'

/** A post is plain text: headline, key message, body, call to action, sources, a blank line between. */
export function compose({ headline, keyMessage, body, callToAction, figures }: Content): string {
  return [headline, keyMessage, plainText(body), callToAction, sourceLines(figures).join('\n')]
    .map((part) => part.normalize('NFC').trim())
    .filter(Boolean)
    .join('\n\n')
}

/** The code stands last, readable for people too. */
export function mark(text: string, code: string): string {
  return `${text}\n\nMã tin: ${code}`
}
