import { writtenDate } from '#server/messages/source-line.ts'
import type { Break } from './breaks.ts'
import { rowsOf } from './free-spots.ts'
import { setWords, widthOf } from './lettering.ts'
import { momentOf } from './moments.ts'
import type { Reading } from './readings.ts'
import { shortPartText } from './share.ts'
import { moved, NOTE, type Drawn, type Room, type Shape } from './shapes.ts'
import { stacked } from './stacked.ts'
import type { Frame } from './trend-frame.ts'

type Size = Omit<Room, 'height'>

/** Above the plot, over the gaps: what changes there. */
export function drawBreakWords(breaks: Break[], { xOf }: Frame, { width, em }: Size): Drawn {
  const size = NOTE * em
  const labels = breaks.map(({ at, words }) => {
    const drawn = setWords(words, { width, size, anchor: 'middle', tone: 'quiet' })
    return { drawn, x: xOf(at), width: Math.min(width, widthOf(words, { size })) }
  })
  return inRows(labels, { width, em })
}

/** More of them under each other are not read in the order of time. */
const MOST_ROWS = 2

/** Below the plot: the dates, and of how many a share is; where that is too much, of the first and the last one. */
export function drawDates(frame: Frame, { width, em }: Size): Drawn {
  const { results, targets } = frame
  const ends = new Set([results[0], results.at(-1)])
  const ways = [() => true, (reading: Reading) => ends.has(reading), () => false]
  const shown = [...results, ...targets.filter((target) => !hasDate(results, target))]
  const drawn = ways.map((hasPart) => {
    const labels = shown.map((reading) => dateLabel(reading, frame, { em, hasPart }))
    return inRows(
      labels.toSorted((a, b) => a.x - b.x),
      { width, em },
    )
  })
  return drawn.find(({ rows }) => rows <= MOST_ROWS) ?? drawn.at(-1)!
}

function dateLabel(
  reading: Reading,
  { xOf }: Frame,
  { em, hasPart }: { em: number; hasPart: (reading: Reading) => boolean },
): Label {
  const { figure } = reading
  const size = NOTE * em
  const date = writtenDate(figure.asOf)
  const part = hasPart(reading) ? shortPartText(figure) : ''
  const width = Math.max(widthOf(part, { size }), widthOf(date, { size }))
  const dress = { width: width + 1, size, anchor: 'middle', leading: 1.22 } as const
  const drawn = stacked([setWords(date, dress), setWords(part, { ...dress, tone: 'quiet' })])
  return { drawn, x: xOf(momentOf(figure.asOf)), width }
}

function hasDate(results: Reading[], target: Reading): boolean {
  return results.some(({ figure }) => figure.asOf === target.figure.asOf)
}

type Label = { drawn: Drawn; x: number; width: number }

/** Words about their places on the line of time, in as many rows as it takes for none to touch another. */
function inRows(labels: Label[], { width, em }: Size): Drawn & { rows: number } {
  if (labels.length === 0) return { shapes: [], height: 0, rows: 0 }
  const middles = labels.map((label) =>
    Math.max(label.width / 2, Math.min(label.x, width - label.width / 2)),
  )
  const spans = labels.map((label, at) => {
    return { from: middles[at]! - label.width / 2, until: middles[at]! + label.width / 2 }
  })
  const rows = rowsOf(spans, 0.35 * em)
  const tall = Math.max(...labels.map(({ drawn }) => drawn.height)) + 0.15 * em
  const shapes = labels.flatMap(({ drawn }, at): Shape[] =>
    moved(drawn.shapes, { x: middles[at]!, y: rows[at]! * tall }),
  )
  const count = Math.max(...rows) + 1
  return { shapes, height: count * tall, rows: count }
}
