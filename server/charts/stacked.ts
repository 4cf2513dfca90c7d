import { moved, type Drawn } from './shapes.ts'

/** Drawings under each other, with gaps between. */
export function stacked(parts: (Drawn | { gap: number })[]): Drawn {
  let height = 0
  const shapes = parts.flatMap((part) => {
    const y = height
    height += 'gap' in part ? part.gap : part.height
    return 'gap' in part ? [] : moved(part.shapes, { x: 0, y })
  })
  return { shapes, height }
}
