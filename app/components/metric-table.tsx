import { useTranslation } from 'react-i18next'
import { moment, number } from '#app/formats.ts'
import { Grade } from './grade.tsx'
import { NotMeasured } from './state-badge.tsx'

export type ShownMetric = {
  name: string
  label: string
  share: boolean
  last?: {
    value: number
    grade: 'A' | 'B' | 'C' | 'D'
    asOf: string
    origin: string
    /** Who typed it. */
    by?: string
  }
}

/** Every metric with its number, how sure it is, as of when, and who or what measured it; a missing one says so. */
export function MetricTable({ metrics, caption }: { metrics: ShownMetric[]; caption: string }) {
  const { t } = useTranslation()
  return (
    <table className="w-full text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('measurements.metric')}</th>
          <th scope="col">{t('measurements.value')}</th>
          <th scope="col">{t('measurements.grade')}</th>
        </tr>
      </thead>
      <tbody className="rows">
        {metrics.map((metric) => (
          <MetricRow key={metric.name} metric={metric} />
        ))}
      </tbody>
    </table>
  )
}

function MetricRow({ metric }: { metric: ShownMetric }) {
  const { label, share, last } = metric
  return (
    <tr>
      <th scope="row" className="py-2 pr-3 align-top font-normal">
        {label}
        {last ? (
          <span className="hint block font-normal break-words">
            <Origin {...last} /> · {moment(last.asOf)}
          </span>
        ) : null}
      </th>
      {last ? (
        <>
          <td className="py-2 text-right align-top font-semibold whitespace-nowrap">
            {share ? `${number(last.value * 100)}%` : number(last.value)}
          </td>
          <td className="w-9 py-2 text-right align-top">
            <Grade grade={last.grade} />
          </td>
        </>
      ) : (
        <td colSpan={2} className="py-2 text-right align-top">
          <NotMeasured />
        </td>
      )}
    </tr>
  )
}

function Origin({ origin, by }: NonNullable<ShownMetric['last']>) {
  const { t } = useTranslation()
  if (by) return t('measurements.typedBy', { name: by })
  if (origin === 'by hand') return t('measurements.typed')
  return (
    <>
      {t('measurements.platform')} (<span lang="en">{origin}</span>)
    </>
  )
}
