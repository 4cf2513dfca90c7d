import { folded } from '#server/places/folded.ts'
import type { Figure } from './figures.ts'

/** The figures in which every word of a search occurs, however its marks are typed. Pure. */
export function matching<Row extends Pick<Figure, 'indicator' | 'about' | 'publisher' | 'value'>>(
  figures: Row[],
  query: string,
): Row[] {
  const words = folded(query).split(' ').filter(Boolean)
  if (words.length === 0) return figures
  return figures.filter((figure) => {
    const { indicator, about, publisher, value } = figure
    const text = folded([indicator, about, publisher, value].join(' '))
    return words.every((word) => text.includes(word))
  })
}
