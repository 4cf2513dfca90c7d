import { hash } from 'node:crypto'
import type { Size, StoryPicture } from './picture.ts'
import { renderPng } from './render-png.ts'

/** Pictures that stay in memory, each some ten thousand bytes. */
const KEPT_AT_MOST = 40
const kept = new Map<string, Buffer>()

/** A story as a PNG; one that was asked for lately is not drawn again: the public asks for the same ones. */
export function keptPng(story: StoryPicture & Size): Buffer {
  const key = hash('sha256', JSON.stringify(story))
  const png = kept.get(key) ?? renderPng(story)
  kept.delete(key)
  kept.set(key, png)
  if (kept.size > KEPT_AT_MOST) kept.delete(kept.keys().next().value!)
  return png
}
