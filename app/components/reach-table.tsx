import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Grade } from './grade.tsx'
import { NotMeasured } from './state-badge.tsx'

type Count = { value: number; grade: 'A' | 'B' | 'C' | 'D'; asOf: string }
type Metric = 'viewers' | 'views'

type Row = {
  id: string
  headline: string
  destination: string
  doneAt: string | null
  viewers?: Count
  views?: Count
}

type ReachTableProps = {
  /** A channel, its deliveries that are out, and which of the two numbers it counts. */
  channel: { counts: Metric[]; rows: Row[] }
}

const METRICS: Metric[] = ['viewers', 'views']

/** Viewers and views of each delivery of a channel, side by side; on a phone one under the other. */
export function ReachTable({ channel: { counts, rows } }: ReachTableProps) {
  const { t } = useTranslation()
  if (counts.length === 0) return <p>{t('campaigns.reach.neither', { count: rows.length })}</p>
  return (
    <table className="w-full max-md:block">
      <thead className="max-md:sr-only">
        <tr className="hint text-left">
          <th className="pb-2 font-medium">{t('campaigns.reach.delivery')}</th>
          {METRICS.map((metric) => (
            <th key={metric} className="w-1/4 pb-2 pl-4 font-medium">
              {t(`campaigns.reach.${metric}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="rows max-md:block">
        {rows.map((row) => (
          <ReachRow key={row.id} row={row} counts={counts} />
        ))}
      </tbody>
    </table>
  )
}

function ReachRow({ row, counts }: { row: Row; counts: Metric[] }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, headline, destination, doneAt } = row
  return (
    <tr className="border-line align-top max-md:block max-md:py-3">
      <th scope="row" className="py-3 text-left font-normal max-md:block max-md:py-0">
        <Link to={`/deliveries/${id}`} className="font-medium break-words" lang="vi">
          {headline}
        </Link>
        <span className="hint block">
          <span lang="vi">{destination}</span>
          {doneAt ? ` · ${t('campaigns.reach.outOn', { at: moment(doneAt) })}` : null}
        </span>
      </th>
      {METRICS.map((metric) => (
        <td key={metric} className="py-3 pl-4 max-md:flex max-md:gap-3 max-md:py-1 max-md:pl-0">
          <span className="hint w-24 shrink-0 md:hidden" aria-hidden="true">
            {t(`campaigns.reach.${metric}`)}
          </span>
          <Cell count={row[metric]} counted={counts.includes(metric)} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ count, counted }: { count: Count | undefined; counted: boolean }) {
  const { t } = useTranslation()
  const { number, moment } = useFormats()
  if (!counted) return <span className="hint">{t('campaigns.reach.notCounted')}</span>
  if (!count) return <NotMeasured />
  return (
    <span>
      <span className="inline-flex items-center gap-2">
        <strong className="font-semibold">{number(count.value)}</strong>
        <Grade grade={count.grade} />
      </span>
      <span className="hint block">{t('campaigns.reach.asOf', { at: moment(count.asOf) })}</span>
    </span>
  )
}
