import { writtenDate } from '#server/messages/source-line.ts'
import type { Break } from './breaks.ts'
import { firstFree } from './free-spots.ts'
import { drawnSpots, edgesOf, wantedSpots, type LabelSize } from './label-spots.ts'
import { setWords, widthOf } from './lettering.ts'
import { momentOf } from './moments.ts'
import type { Reading } from './readings.ts'
import { NOTE, type Shape, type Tone } from './shapes.ts'
import { pointOf, type Frame } from './trend-frame.ts'
import type { Plot } from './trend-lines.ts'
import { splitUnit } from './units.ts'

type Label = Pick<LabelSize, 'point' | 'centred' | 'sliding'> & {
  words: string
  size: number
  bold: boolean
  tone: Tone
  /** Stands there even where it lies on a line. */
  needed?: boolean
}

/**
 * The numbers beside their points: the last one first, then a target, then the others, each where it touches nothing.
 * What finds no place stands in the table alone; but the last one and the name of a target stand here too.
 */
export function drawLabels(frame: Frame, breaks: Break[], plot: Plot & { width: number }): Shape[] {
  const drawn = drawnSpots(frame, breaks, plot)
  const words = edgesOf(frame, plot)
  return labelsOf(frame, plot).flatMap((label) => {
    const { size, bold, tone, needed } = label
    const measures = { width: widthOf(label.words, { size, bold }), height: size * 1.36 }
    const wanted = wantedSpots({ ...label, ...measures }, plot)
    const free = firstFree(wanted, [...drawn, ...words])
    const spot = free ?? (needed ? (firstFree(wanted, words) ?? wanted[0]) : undefined)
    if (!spot) return []
    words.push(spot)
    return setWords(label.words, { ...spot, width: spot.width + size, size, bold, tone }).shapes
  })
}

function labelsOf(frame: Frame, plot: Plot): Label[] {
  const { em } = plot
  const results = frame.results.flatMap((result) => {
    const point = pointOf(result, frame, plot)
    return point ? [{ point, words: splitUnit(result.text)[0], size: em, bold: false }] : []
  })
  const last = results.at(-1)
  const others = results.slice(0, -1).map((label): Label => ({ ...label, tone: 'ink' }))
  const isOne = frame.targets.length === 1
  const targets = frame.targets.toReversed().map((target): Label => {
    const words = isOne ? targetWords(target) : splitUnit(target.text)[0]
    const point = pointOf(target, frame, plot)!
    const forced = { needed: isOne, sliding: isOne }
    return { point, words, size: em, bold: false, tone: isOne ? 'ink' : 'quiet', ...forced }
  })
  const main: Label[] = last
    ? [{ ...last, size: 1.35 * em, bold: true, tone: 'accent', needed: true }]
    : []
  const inOrder = isOne ? [...targets, ...others] : [...others, ...targets]
  return [...main, ...inOrder, ...missingOf(frame, plot)]
}

/** Upon the axis, where a result would be; in full it stands in the table. */
const MISSING = 'chưa có'

function missingOf(frame: Frame, { top, height, em }: Plot): Label[] {
  const missing = frame.results.filter(({ value }) => value === undefined)
  return missing.map(({ figure }) => ({
    point: { x: frame.xOf(momentOf(figure.asOf)), y: top + height },
    ...{ words: MISSING, size: NOTE * em, bold: false, tone: 'quiet', centred: true },
  }))
}

/** Several are named above the plot, their dates below it. */
function targetWords({ text, figure }: Reading): string {
  return `mục tiêu ${writtenDate(figure.asOf)}: ${splitUnit(text)[0]}`
}
