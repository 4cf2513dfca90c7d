import type { ChartFigure } from './chart.ts'
import { unitKey, withUnit, written } from './units.ts'

/** Part and whole of a figure that has both. Pure. */
export function partOf({ numerator, denominator }: ChartFigure) {
  return numerator === null || denominator === null ? undefined : { numerator, denominator }
}

/** In percent, from part and whole where they are known, otherwise as it is written; undefined of what is no share. Pure. */
export function shareOf(figure: ChartFigure): number | undefined {
  const part = partOf(figure)
  if (part && part.denominator > 0) return (part.numerator / part.denominator) * 100
  return unitKey(figure.unit) === '%' ? (figure.number ?? undefined) : undefined
}

/** As its source prints it, `78,7%`; of part and whole alone, counted to one decimal. Pure. */
export function shareText(figure: ChartFigure): string {
  const share = shareOf(figure)
  if (isPrinted(figure) || share === undefined) return withUnit(figure.value, figure.unit)
  return `${written(share, decimalsOf(share))}%`
}

/** One, but enough that something is not written as nothing, nor what is less as all. */
function decimalsOf(share: number): number {
  const isWhole = (decimals: number) => ['0', '100'].includes(written(share, decimals))
  return share === 0 || share === 100 ? 0 : ([1, 2, 3].find((some) => !isWhole(some)) ?? 4)
}

/** The share that the source prints, where it prints one. Pure. */
export function isPrinted({ unit, number, value }: ChartFigure): boolean {
  return unitKey(unit) === '%' && number !== null && !value.includes('/')
}

/** `6.058 trên 7.696 xã`; empty where no part of a whole is known. Pure. */
export function partText(figure: ChartFigure): string {
  const part = partOf(figure)
  return part
    ? `${count(part.numerator)} trên ${count(part.denominator)} ${nounOf(figure)}`.trim()
    : ''
}

/** `6.058/7.696 xã`, where room is short. Pure. */
export function shortPartText(figure: ChartFigure): string {
  const part = partOf(figure)
  return part ? `${count(part.numerator)}/${count(part.denominator)} ${nounOf(figure)}`.trim() : ''
}

function nounOf({ unit }: ChartFigure): string {
  return unitKey(unit) === '%' ? '' : unit.trim()
}

function count(value: number): string {
  return written(value, 3)
}
