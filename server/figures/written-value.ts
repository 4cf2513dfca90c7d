/** What a figure's text says in numbers; null where it is none, or no part of a whole. */
export type Numbers = {
  number: number | null
  numerator: number | null
  denominator: number | null
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`
const PART_OF_WHOLE = new RegExp(String.raw`^(${NUMBER})\s*/\s*(${NUMBER})$`)
const ALONE = new RegExp(String.raw`^\D*(${NUMBER})\D*$`)

/** `6.058/7.696` is 6058, of 7696; `78,7` and `hơn 2.400` are one number; a range is none. Pure. */
export function numbersOf(value: string): Numbers {
  const [, part, whole] = PART_OF_WHOLE.exec(value.trim()) ?? []
  if (part && whole)
    return { number: toNumber(part), numerator: toNumber(part), denominator: toNumber(whole) }
  const [, alone] = ALONE.exec(value.trim()) ?? []
  return { number: alone ? toNumber(alone) : null, numerator: null, denominator: null }
}

/** A value with its unit as a text says it: `6.058 xã`, `78,7%`, `1,03%/năm`. Pure. */
export function writtenQuantity({ value, unit }: { value: string; unit: string }): string {
  return unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`
}

function toNumber(written: string): number {
  return Number(written.replaceAll('.', '').replace(',', '.'))
}
