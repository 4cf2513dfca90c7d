import { hash } from 'node:crypto'
import type { Priority } from '#server/programmes/priority.ts'

type Sealed = {
  id: string
  dueAt: string
  text: string
  destination: { id: string; channel: string }
  priority?: Priority
  pictures?: { sha256: string; alt: string }[]
}

/**
 * SHA-256 over what exactly goes out: text, channel, destination and time, the priority of what goes ahead of
 * others, and the pictures in their order with what is said of them. One letter or point more, and it is another.
 */
export function seal({
  id,
  dueAt,
  text,
  destination,
  priority = 'normal',
  pictures,
}: Sealed): string {
  const ahead = priority === 'normal' ? [] : [priority]
  const shown = pictures?.length ? [written(pictures)] : []
  return sha256([id, destination.channel, destination.id, dueAt, text, ...ahead, ...shown])
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
