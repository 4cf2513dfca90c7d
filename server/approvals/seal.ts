import { hash } from 'node:crypto'
import type { Priority } from '#server/programmes/priority.ts'

type Sealed = {
  id: string
  dueAt: string
  text: string
  destination: { id: string; channel: string; terms?: number | null }
  priority?: Priority
  pictures?: { sha256: string; alt: string }[]
  target?: string
}

/**
 * SHA-256 over what exactly goes out: text, channel, destination with what it adds and to whom, and time, the priority
 * of what goes ahead of others, where its link leads, and the pictures in their order with what is said of them. One
 * letter or point more, and it is another.
 */
export function seal(sealed: Sealed): string {
  const { id, dueAt, text, destination, priority = 'normal', target = '', pictures } = sealed
  const ahead = priority === 'normal' ? [] : [priority]
  const leads = target === '' ? [] : [`leads to ${target}`]
  const shown = pictures?.length ? [written(pictures)] : []
  const under = destination.terms ? [`terms ${destination.terms}`] : []
  const more = [...ahead, ...leads, ...shown, ...under]
  return sha256([id, destination.channel, destination.id, dueAt, text, ...more])
}

function written(pictures: NonNullable<Sealed['pictures']>): string {
  return JSON.stringify(pictures.map(({ sha256, alt }) => [sha256, alt]))
}

/** One hash over all the items of an approval, whatever their order: what the person who approves has read. */
export function sealAll(items: Sealed[]): string {
  return sha256(items.map(seal).sort())
}

function sha256(parts: string[]): string {
  return hash('sha256', JSON.stringify(parts))
}
