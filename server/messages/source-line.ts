import type { Citation } from '#server/channels/channel.ts'

/** One line for each distinct source, in the order of the figures: `Nguồn: Sở Y tế, số liệu đến 06/2025, https://…` */
export function sourceLines(figures: Citation[]): string[] {
  const bySource = Map.groupBy(figures, ({ publisher, document }) =>
    [publisher, document].map(tidy).filter(Boolean).join(', '),
  )
  bySource.delete('')
  return [...bySource].map(([source, quoted]) => {
    const dates = distinct(quoted.map(({ asOf }) => writtenDate(asOf)))
    const links = distinct(quoted.map(({ link }) => link.trim()))
    const upTo = dates.length > 0 ? [`số liệu đến ${dates.join(' và ')}`] : []
    return `Nguồn: ${[source, ...upTo, ...links].join(', ')}`
  })
}

/** `2025-06-30` as `30/06/2025`, `2025-06` as `06/2025`, `2025` as it is. */
export function writtenDate(asOf: string): string {
  return asOf.split('-').reverse().join('/')
}

function tidy(source: string): string {
  return source.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts)].filter(Boolean)
}
