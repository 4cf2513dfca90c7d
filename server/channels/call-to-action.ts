import type { Content } from './channel.ts'

/** What people are asked to do and, on a line of its own below it unless it says so, where. Pure: every channel that shows a link calls it. */
export function callToActionOf({
  callToAction,
  link,
}: Pick<Content, 'callToAction' | 'link'>): string {
  const written = link && !callToAction.includes(link) ? link : ''
  return [callToAction, written]
    .map((part) => part.normalize('NFC').trim())
    .filter(Boolean)
    .join('\n')
}
