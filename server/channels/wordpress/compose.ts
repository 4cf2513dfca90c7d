import type { Content } from '#server/channels/channel.ts'
import { plainText } from '#server/messages/plain-text.ts'
import { sourceLines } from '#server/messages/source-line.ts'

/** Plain text, a blank line between its parts; the first line is the title of the post. */
export function compose({
  headline,
  keyMessage,
  body,
  callToAction,
  figures,
  link,
}: Content): string {
  const toDo = link && !callToAction.includes(link) ? `${callToAction}\n${link}` : callToAction
  return [
    headline.replace(/\s+/g, ' '),
    keyMessage,
    plainText(body),
    toDo,
    sourceLines(figures).join('\n'),
  ]
    .map((part) => part.normalize('NFC').trim())
    .filter(Boolean)
    .join('\n\n')
}

/** The code stands last, readable for people too. */
export function mark(text: string, code: string): string {
  return `${text}\n\nMã tin: ${code}`
}
