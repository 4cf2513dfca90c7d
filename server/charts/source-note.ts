import { writtenDate } from '#server/messages/source-line.ts'
import type { ChartFigure } from './chart.ts'
import { MERGED } from './moments.ts'

/** How much is said: documents and days of reading, publishers alone, or the first two of them and how many more. */
export type Brevity = 'full' | 'publishers' | 'few'

/**
 * The public source line that stands on every chart, each source once:
 * `Nguồn: <cơ quan>, <văn bản>, số liệu đến …; truy cập …. Đơn vị: …. Phạm vi: … (trước sắp xếp 1/7/2025). Biểu đồ: ….`
 * @param maker who made the chart
 */
export function sourceNote(
  figures: ChartFigure[],
  { maker, brevity = 'full' }: { maker: string; brevity?: Brevity },
): string {
  return [
    `Nguồn: ${sourcesOf(figures, brevity)}`,
    labelled('Đơn vị', distinct(figures.map(({ unit }) => unit)).join(', ')),
    labelled('Phạm vi', scopeOf(figures)),
    labelled('Biểu đồ', tidy(maker)),
  ]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ')
}

function sourcesOf(figures: ChartFigure[], brevity: Brevity): string {
  const isFull = brevity === 'full'
  const bySource = Map.groupBy(figures, ({ publisher, document }) =>
    [publisher, isFull ? document : ''].map(tidy).filter(Boolean).join(', '),
  )
  const sources = [...bySource].map(([source, quoted]) => {
    const dates = listed(quoted.map(({ asOf }) => asOf))
    const accessed = isFull ? listed(quoted.flatMap(({ accessed }) => accessed ?? [])) : ''
    return `${source}, số liệu đến ${dates}${accessed && `; truy cập ${accessed}`}`
  })
  if (brevity !== 'few' || sources.length < 4) return sources.join('. ')
  return `${sources.slice(0, 2).join('. ')}. ${sources.length - 2} nguồn khác ghi ở bảng số liệu`
}

/** Where it is of, and whether its communes are still those of today. */
function scopeOf(figures: ChartFigure[]): string {
  const places = distinct(figures.map(({ about }) => about))
  const named = places.length > 3 ? `${places.length} nơi ghi trên biểu đồ` : places.join(', ')
  const versions = distinct(figures.map(({ geography }) => geography ?? ''))
  const when = { before: 'trước', after: 'sau' } as const
  const said = (['before', 'after'] as const).filter((version) => versions.includes(version))
  if (said.length === 0) return named
  const merged = `${said.map((version) => when[version]).join(' và ')} sắp xếp ${MERGED}`
  return named ? `${named} (${merged})` : merged
}

function listed(dates: string[]): string {
  return distinct(dates).toSorted().map(writtenDate).join(', ')
}

function labelled(label: string, words: string): string {
  return words && `${label}: ${words}`
}

/** Its own full stop is not doubled. */
function tidy(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/\.$/, '')
}

function distinct(words: string[]): string[] {
  return [
    ...new Set(words.map((word) => word.normalize('NFC').replace(/\s+/g, ' ').trim())),
  ].filter(Boolean)
}
