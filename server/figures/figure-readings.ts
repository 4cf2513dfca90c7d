import type { FoundFigure } from './found-figure.ts'

/** A figure as the command prints it: `value` is the number, `written` how it stands there. */
export type FigureReading = Omit<FoundFigure, 'value' | 'number' | 'percent' | 'start' | 'end'> & {
  value: number
  written: string
  percent?: number
}

/** What a figure says: the count, and the percentage printed beside it as one of its own, each with its share. */
export function readings({
  value: written,
  number,
  start: _s,
  end: _e,
  ...rest
}: FoundFigure): FigureReading[] {
  const counted = { ...rest, value: number, written }
  if (rest.percent === undefined) return [counted]
  const { percent, ...of } = rest
  const printed = String(percent).replace('.', ',')
  return [counted, { ...of, value: percent, written: printed, unit: '%' }]
}
