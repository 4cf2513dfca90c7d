/** What of a figure is told; see `BriefFigure`. */
type Told = Record<'indicator' | 'value' | 'unit' | 'place' | 'asOf' | 'publisher', string> & {
  kind: 'result' | 'target'
}

/** A figure as a sentence of a text, with who says so, of when and of where. Pure. */
export function figureSentence(figure: Told): string {
  const { publisher, asOf, kind } = figure
  const clause = figureClause(figure)
  const when =
    kind === 'target' ? `Mục tiêu đến ${writtenTime(asOf)}:` : `Đến ${writtenTime(asOf)},`
  return `${when} ${clause}, theo ${publisher}.`
}

/** What a figure says, without its source: "cả nước có 6.058/7.696 xã đạt chuẩn", "tỷ lệ hộ nghèo là 4,2%". Pure. */
export function figureClause({ indicator, value, unit, place }: Told): string {
  const what = indicator.trim()
  const isWithin = !place || what.toLowerCase().includes(place.toLowerCase())
  const counts = unit && what.toLowerCase().startsWith(`${unit.toLowerCase()} `)
  if (counts) return `${isWithin ? '' : `${place} `}có ${value} ${what}`
  return `${what}${isWithin ? '' : ` ở ${place}`} là ${withUnit(value, unit)}`
}

/** `78,7` and `%` is `78,7%`; `17` and `xã` is `17 xã`. Pure. */
export function withUnit(value: string, unit: string): string {
  return /^[%‰]/.test(unit) ? `${value}${unit}` : `${value} ${unit}`.trim()
}

/** `2025-06` is "tháng 6/2025". Pure. */
function writtenTime(asOf: string): string {
  const [year, month, day] = asOf.split('-').map(Number)
  if (day) return `ngày ${day}/${month}/${year}`
  return month ? `tháng ${month}/${year}` : `năm ${year}`
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
