/** A unit as it is compared: percent and percentage point are two. Pure. */
export function unitKey(unit: string): string {
  const tidy = unit.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  return SAME.get(tidy) ?? tidy
}

/** A value with its unit, as it is written: `78,7%`, `6.058 xã`. Pure. */
export function withUnit(value: string, unit: string): string {
  const key = unitKey(unit)
  const written = value.trim()
  if (key === '%') return written.endsWith('%') ? written : `${written}%`
  return `${written} ${unit.trim()}`.trim()
}

/** A value and its unit apart: `423.000`, `tỷ đồng`; a percent sign stays with its number. Pure. */
export function splitUnit(text: string): [value: string, unit: string] {
  const [, value, unit = ''] = /^(.*\d\S*)(?:\s+(.*))?$/.exec(text) ?? []
  return value ? [value, unit] : [text, '']
}

/** The unit of the difference of two values of a unit: of two percentages it is the percentage point. Pure. */
export function unitOfDifference(unit: string): string {
  return unitKey(unit) === '%' ? POINT : unit.trim()
}

/** `6058.25` with one decimal at most is `6.058,3`. Pure. */
export function written(value: number, decimals: number): string {
  return formatOf(decimals).format(value)
}

const POINT = 'điểm phần trăm'

const SAME = new Map([
  ['phần trăm', '%'],
  ['phần trăm (%)', '%'],
  ['điểm %', POINT],
  ['điểm phần trăm (%)', POINT],
])

const formats = new Map<number, Intl.NumberFormat>()

function formatOf(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals)
  if (known) return known
  const made = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: decimals })
  formats.set(decimals, made)
  return made
}
