import type { ChartFigure, ChartForm } from './chart.ts'
import { drawDots } from './dots.ts'
import { drawNested } from './nested.ts'
import { drawPlaces } from './places.ts'
import { drawShareBar } from './share-bar.ts'
import { scaled, type Drawn, type Room } from './shapes.ts'
import { drawTrend } from './trend.ts'
import { drawTwoNumbers } from './two-numbers.ts'

const DRAW: Record<ChartForm, (figures: ChartFigure[], room: Room) => Drawn> = {
  'share-bar': drawShareBar,
  dots: drawDots,
  trend: drawTrend,
  places: drawPlaces,
  nested: drawNested,
  'two-numbers': drawTwoNumbers,
}

export type ChartInput = { form: ChartForm; figures: ChartFigure[] }

/** A chart of figures that can be one (`whyNot`), as wide as its room and as high as it needs. */
export function drawChart({ form, figures }: ChartInput, room: Room): Drawn {
  return DRAW[form](figures, room)
}

/**
 * The same, its type as large as the room allows; never higher than that. @param room.em the largest size
 * @param room.least the smallest
 */
export function fitChart(chart: ChartInput, { least, ...room }: Room & { least: number }): Drawn {
  for (let em = room.em; em > least; em *= 0.95) {
    const drawn = drawChart(chart, { ...room, em })
    if (drawn.height <= room.height) return drawn
  }
  const tight = drawChart(chart, { ...room, em: least, tight: true })
  if (tight.height <= room.height) return tight
  const by = room.height / tight.height
  return { shapes: scaled(tight.shapes, by), height: room.height }
}
