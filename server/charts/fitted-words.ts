import { cutLines, linesOf, setLines, type Lettering } from './lettering.ts'
import type { Drawn } from './shapes.ts'

/** Words as large as a field allows, between two sizes; of what is too long even so the end is left out, and it shows. */
export function fitWords(
  words: string,
  { most, least, width, height, ...dress }: Omit<Lettering, 'size'> & Field,
): Drawn {
  const { leading = 1.36 } = dress
  for (let size = most; size >= least; size -= 1) {
    const lines = linesOf(words, { width, size, bold: dress.bold })
    if (lines.length * size * leading <= height + 0.01)
      return setLines(lines, { x: 0, y: 0, ...dress, size })
  }
  const lines = linesOf(words, { width, size: least, bold: dress.bold })
  const kept = cutLines(lines, Math.max(1, Math.floor(height / (least * leading))))
  return setLines(kept, { x: 0, y: 0, ...dress, size: least })
}

type Field = { most: number; least: number; width: number; height: number }
