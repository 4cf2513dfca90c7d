import { hash } from 'node:crypto'
import type { Priority } from '#server/programmes/priority.ts'

type Sealed = {
  id: string
  dueAt: string
  text: string
  destination: { id: string; channel: string }
  priority?: Priority
  target?: string
}

/**
 * SHA-256 over what exactly goes out: text, channel, destination and time, the priority of what goes ahead of others,
 * and where its link leads. One letter more, and it is another.
 */
export function seal(sealed: Sealed): string {
  const { id, dueAt, text, destination, priority = 'normal', target = '' } = sealed
  const ahead = priority === 'normal' ? [] : [priority]
  const leads = target === '' ? [] : [`leads to ${target}`]
  return sha256([id, destination.channel, destination.id, dueAt, text, ...ahead, ...leads])
}

/** One hash over all the items of an approval, whatever their order: what the person who approves has read. */
export function sealAll(items: Sealed[]): string {
  return sha256(items.map(seal).sort())
}

function sha256(parts: string[]): string {
  return hash('sha256', JSON.stringify(parts))
}
