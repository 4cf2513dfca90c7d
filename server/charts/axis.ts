/** An axis of values: from where to where, and what is written beside it. */
export type Axis = {
  from: number
  to: number
  ticks: number[]
  /** Does not begin at zero: the break has to be drawn and said. */
  broken: boolean
}

/** Of the height an axis from zero would have, what changes takes less than this: nobody would see it. */
const FLAT = 0.25

/** An axis for these values that begins at zero, unless a trend would be flat on it. Pure. */
export function axisOf(values: number[], { mayBreak = false } = {}): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const spread = most - least
  if (mayBreak && least > 0 && spread > 0 && spread < FLAT * most) {
    const step = niceStep(spread * 1.6)
    const from = Math.floor((least - spread * 0.4) / step) * step
    if (from > 0) return between(from, most, step, true)
  }
  const span = Math.max(most, 0) - Math.min(least, 0)
  const step = niceStep(span || 1)
  return between(Math.floor(Math.min(least, 0) / step) * step, Math.max(most, 0), step, false)
}

/** Where a value lies on an axis, 0 at its beginning and 1 at its end. Pure. */
export function placeOn({ from, to }: Axis, value: number): number {
  return (value - from) / (to - from)
}

function between(from: number, most: number, step: number, broken: boolean): Axis {
  const count = Math.max(1, Math.ceil((most - from) / step - 1e-9))
  const ticks = Array.from({ length: count + 1 }, (_, at) => tidy(from + at * step))
  return { from: ticks[0]!, to: ticks.at(-1)!, ticks, broken }
}

/** 1, 2, 2.5 or 5 times a power of ten, so that a span has about four of them. */
function niceStep(span: number): number {
  const rough = span / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const times = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough - power * 1e-9)
  return (times ?? 10) * power
}

/** Without what adding fractions leaves: 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
