import { findQuantities, sentencesOf, type Quantity } from '#server/quantities/quantities.ts'
import { canon, plainly } from './canon.ts'
import { indicatorOf, type Indicator } from './indicators.ts'
import { isOrder } from './orders.ts'
import { partsOf } from './places.ts'

/** A figure that a text may rely on; what is unknown is left out. `asOf` is an ISO year, month or day. */
export type GivenFigure = {
  indicator: string
  place?: string
  value?: number
  numerator?: number
  denominator?: number
  unit?: string
  asOf?: string
  publisher?: string
  document?: string
}

/** A figure as it is compared: its values by unit. */
export type Fact = {
  figure: GivenFigure
  indicator: Indicator
  /** What is counted or measured, money in đồng: 'xã', '%', 'đồng'. */
  unit: string
  per?: string
  /** In `unit`; of a share the part. */
  value?: number
  part?: number
  whole?: number
  /** Percent, as printed and as computed. */
  percents: number[]
  place?: string
  times: string[]
  isTarget: boolean
  isNegative: boolean
  direction?: 'up' | 'down'
}

export const TARGET =
  /(?<!\p{L})(?:mục tiêu(?! quốc gia)|kế hoạch|phấn đấu|dự kiến|chỉ tiêu (?:giao|đặt|đề|kế|phấn|đến|năm|là)|chỉ tiêu$|^chỉ tiêu (?!số|về)\p{L}+|nhu cầu|dự toán|target|planned)(?!\p{L})/iu

export function factOf(figure: GivenFigure): Fact {
  const text = plainly(figure.indicator)
  const indicator = indicatorOf(text)
  const { unit, scale, per } = unitOf(figure, indicator)
  const { numerator, denominator } = figure
  const isShare = numerator !== undefined && denominator !== undefined
  const isPercent = unit === '%' || (figure.unit ?? '').includes('%')
  const value = figure.value === undefined ? undefined : round(figure.value * scale)
  const percents = isPercent && value !== undefined ? [value] : []
  if (isShare) percents.push((numerator / denominator) * 100)
  const direction = directionOf(indicator.canonical)
  return {
    figure,
    indicator,
    unit: isShare && isPercent ? countedBy(indicator) : unit,
    ...(per && { per }),
    ...(value !== undefined && !(isShare && isPercent) && { value }),
    ...(numerator !== undefined && { part: round(numerator * (isPercent ? 1 : scale)) }),
    ...(denominator !== undefined && { whole: round(denominator * (isPercent ? 1 : scale)) }),
    percents,
    ...placeOf(figure),
    times: timesOf(figure),
    isTarget: TARGET.test(text) || (figure as { kind?: string }).kind === 'target',
    isNegative: /(?<!\p{L})(?:chưa|không)(?!\p{L})/iu.test(text),
    ...(direction && { direction }),
  }
}

/** Of no place of its own, it is of that of its publisher: "Hội Khuyến học tỉnh Phú Thọ". */
function placeOf({ place, publisher }: GivenFigure): { place?: string } {
  if (place) return { place: plainly(place) }
  const [own] =
    /(?:tỉnh|huyện|xã|phường|thành phố|thị xã|quận|đặc khu)\s+\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)*$/u.exec(
      plainly(publisher ?? '').trim(),
    ) ?? []
  return own ? { place: own } : {}
}

function round(value: number): number {
  return Number(value.toPrecision(14))
}

const ONES: [RegExp, number, string][] = [
  [/^(?:nghìn|ngàn) tỷ\s*/iu, 1e12, 'đồng'],
  [/^(?:tỷ|tỉ)(?!\p{L})\s*/iu, 1e9, ''],
  [/^(?:triệu|tr)(?!\p{L})\s*/iu, 1e6, ''],
  [/^(?:nghìn|ngàn)(?!\p{L})\s*/iu, 1e3, ''],
]

/** 'triệu đồng/người/năm' counts đồng, a million each. */
function unitOf(
  figure: GivenFigure,
  indicator: Indicator,
): { unit: string; scale: number; per?: string } {
  const written = plainly(figure.unit ?? '')
    .trim()
    .toLowerCase()
  if (!written) return { unit: countedBy(indicator), scale: 1 }
  const [head, ...per] = written.split(/\s*\/\s*|\s+(?:mỗi|một)\s+/u) as [string, ...string[]]
  const scaled = ONES.find(([sign]) => sign.test(head))
  const bare = scaled ? head.replace(scaled[0], '') : head
  const [quantity] = findQuantities(`1 ${bare || 'đồng'}`)
  const unit = bare === '' ? 'đồng' : (quantity?.unit ?? bare)
  return {
    unit: unit || bare,
    scale: scaled?.[1] ?? 1,
    ...(per.length > 0 && { per: per.join('/') }),
  }
}

/** "Số xã đạt chuẩn" counts xã. */
function countedBy({ canonical }: Indicator): string {
  const [, rest] = / (?:tổng )?(?:số lượng|số|tỷ lệ)(?: lượt)? (\p{L}.*)/u.exec(canonical) ?? []
  const [quantity] = rest ? findQuantities(`5 ${rest.trim()}`) : []
  return quantity?.unit ?? rest?.split(' ')[0] ?? ''
}

function directionOf(canonical: string): Fact['direction'] {
  const text = canonical.replaceAll(/ (?:giảm nghèo|gia tăng dân số|tăng cường|giảm thiểu) /gu, ' ')
  if (/ (?:giảm|hạ|bớt|fell|fall|decrease) /u.test(text)) return 'down'
  return / (?:tăng|tăng thêm|tăng trưởng|rose|increase) /u.test(text) ? 'up' : undefined
}

function timesOf(figure: GivenFigure): string[] {
  const inWords = datesIn(plainly(figure.indicator)).flatMap(({ date, until }) => [
    date!,
    ...(until ? [until] : []),
  ])
  return [...(figure.asOf ? [figure.asOf] : []), ...inWords]
}

function datesIn(text: string): Quantity[] {
  return findQuantities(text).filter(
    ({ kind, date }) => (kind === 'date' || kind === 'year') && date !== undefined,
  )
}

/** The names of indicators that have a number in them. */
export function numberedOf(facts: Fact[]): string[] {
  return facts.map(({ indicator }) => indicator.canonical).filter((name) => /\d/.test(name))
}

/** Everything that was given, for looking names, dates, documents and telephone numbers up. */
export type Given = {
  facts: Fact[]
  /** Each sentence of the sources, as it is read. */
  sources: string[]
  /** All of it in words. */
  corpus: string
  quantities: Quantity[]
  placeNames: Set<string>
  numbered: string[]
}

export function givenOf({
  figures,
  sources,
}: {
  figures: GivenFigure[]
  sources: string[]
}): Given {
  const told = figures.flatMap(({ indicator, place, publisher, document, unit }) =>
    [indicator, place, publisher, document, unit].map((one) => one ?? ''),
  )
  const texts = sources.map((source) => source.split('\n').map(plainly).join('\n'))
  const all = [...told.map(plainly), ...texts].join('\n')
  const places = figures.flatMap(({ place }) => (place ? partsOf(plainly(place)) : []))
  const facts = figures.map(factOf)
  return {
    facts,
    numbered: numberedOf(facts),
    sources: texts
      .flatMap((text) => sentencesOf(text).map((sentence) => sentence.text))
      .filter((text) => !isOrder(text)),
    corpus: canon(all),
    quantities: findQuantities(`${all}\n`),
    placeNames: new Set([...places.map(({ name }) => name)]),
  }
}
