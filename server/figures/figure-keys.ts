import { folded } from '#server/places/folded.ts'
import { lastDayOf } from './dates.ts'
import type { FigureForCheck } from './figure-for-check.ts'
import { indicatorKey } from './indicator-key.ts'

/** Words that say of which time it is where a figure is of no date alone. */
type Keyed = { figure: FigureForCheck; indicator: string; place: string; day: string; key: string }

const COUNTRY = new Set(['ca nuoc', 'toan quoc', 'viet nam', 'vn', 'nuoc'])
const PROVINCE = /^(?:tinh|thanh pho|tp) /

/** Figures with what makes two of them the same: indicator, place, day, whether they are aims, and of which time. */
export function keyed(figures: FigureForCheck[]): Keyed[] {
  const codes = codesByName(figures)
  const indicators = new Map<string, string>()
  return figures.map((figure) => {
    const said = `${figure.indicator}\n${figure.unit}`
    const indicator = indicators.get(said) ?? indicatorKey(figure.indicator, figure.unit)
    indicators.set(said, indicator)
    const place = placeKey(figure, codes)
    const day = lastDayOf(figure.asOf)
    const period = folded(figure.period ?? '')
    const points = /điểm/.test(figure.unit) ? 'points' : ''
    const key = [indicator, place, day, figure.kind, period, points].join('|')
    return { figure, indicator, place, day, key }
  })
}

/** A place that one figure names with its code has it in the others too. */
function codesByName(figures: FigureForCheck[]): Map<string, string> {
  const named = figures.filter(({ about, aboutCode }) => about && aboutCode)
  return new Map(named.map(({ about, aboutCode }) => [placeName(about), aboutCode!]))
}

function placeKey(
  { about, aboutCode, placeCode }: FigureForCheck,
  codes: Map<string, string>,
): string {
  const name = placeName(about)
  if (COUNTRY.has(name) || aboutCode === 'VN') return 'VN'
  return aboutCode ?? codes.get(name) ?? (name || `of ${placeCode}`)
}

function placeName(about: string): string {
  return folded(about).replace(PROVINCE, '')
}
