import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'

type ChartViewProps = {
  question: string
  alt: string
  table: { head: string[]; rows: string[][] }
  /** Drawn by the server from figures of the ledger, as one picture for a page and one for a telephone. */
  wide: string
  narrow: string
}

/** A chart, and the same in words and in a table. */
export function ChartView({ question, ...chart }: ChartViewProps) {
  return (
    <Card heading={<span lang="vi">{question}</span>}>
      <ChartFigure {...chart} />
    </Card>
  )
}

/** The same where its question stands over it already. */
export function ChartFigure({ alt, table, wide, narrow }: Omit<ChartViewProps, 'question'>) {
  const { t } = useTranslation()
  return (
    <>
      <figure lang="vi">
        <div className="max-sm:hidden" dangerouslySetInnerHTML={{ __html: wide }} />
        <div className="sm:hidden" dangerouslySetInnerHTML={{ __html: narrow }} />
        <figcaption className="sr-only">{alt}</figcaption>
      </figure>
      <details className="mt-3">
        <summary className="cursor-pointer py-2 font-medium">{t('charts.table')}</summary>
        <p lang="vi" className="mb-2">
          {alt}
        </p>
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('charts.table')}>
          <table lang="vi" className="w-full text-sm">
            <thead>
              <tr className="text-left *:pr-4 *:pb-2 *:align-bottom *:font-medium">
                {table.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, at) => (
                <tr key={at} className="border-t border-line *:py-2 *:pr-4 *:align-top">
                  {row.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}

/** The words of a message, to hang up. */
export function PosterFiles({ messageId }: { messageId: string }) {
  const { t } = useTranslation()
  return (
    <p className="screen-only flex flex-wrap gap-2">
      {['A4', 'A3'].map((paper) => (
        <a
          key={paper}
          className="button"
          href={`/messages/${messageId}/poster.pdf?paper=${paper}`}
          download
        >
          {t('charts.poster', { paper })}
        </a>
      ))}
    </p>
  )
}

/** The chart as it is posted, and to hang up. */
export function ChartFiles({ messageId }: { messageId: string }) {
  const { t } = useTranslation()
  const at = `/messages/${messageId}`
  const files = [
    [`${at}/chart.png?size=across`, t('charts.across')],
    [`${at}/chart.png?size=upright`, t('charts.upright')],
    [`${at}/poster.pdf?paper=A4`, t('charts.poster', { paper: 'A4' })],
    [`${at}/poster.pdf?paper=A3`, t('charts.poster', { paper: 'A3' })],
  ] as const
  return (
    <div className="screen-only flex flex-wrap gap-2">
      {files.map(([to, label]) => (
        <a key={to} className="button" href={to} download>
          {label}
        </a>
      ))}
    </div>
  )
}
