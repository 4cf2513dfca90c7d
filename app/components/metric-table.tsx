import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Grade } from './grade.tsx'
import { Screenshot, type ShownScreenshot } from './screenshot.tsx'
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
    /** Who typed it, and where it is from: a link, or words. */
    by?: string
    proof?: string | null
  }
}

/** The origin of what a person typed. */
const BY_HAND = 'by hand'

/** Who a number is from that none of ours typed: how sure it is tells that. */
const SOURCES = { A: 'platform', B: 'own', C: 'typed', D: 'reported' } as const

type MetricTableProps = {
  metrics: ShownMetric[]
  /** The screens that those numbers stood on. */
  screenshots: ShownScreenshot[]
  caption: string
}

/** Every metric with its number, how sure it is, as of when, and who or what measured it; a missing one says so. */
export function MetricTable({ metrics, screenshots, caption }: MetricTableProps) {
  const { t } = useTranslation()
  return (
    <>
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
      {screenshots.map((one) => (
        <Screenshot key={one.href} {...one} />
      ))}
      <Definitions metrics={metrics} />
    </>
  )
}

function MetricRow({ metric }: { metric: ShownMetric }) {
  const { number, moment } = useFormats()
  const { label, share, last } = metric
  return (
    <tr>
      <th scope="row" className="py-2 pr-3 align-top font-normal">
        {label}
        {last ? (
          <span className="hint block font-normal wrap-anywhere">
            <Origin {...last} /> · {moment(last.asOf)}
            {last.proof ? <Proof proof={last.proof} /> : null}
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

function Origin({ origin, by, grade }: NonNullable<ShownMetric['last']>) {
  const { t } = useTranslation()
  if (by) return t('measurements.typedBy', { name: by })
  return t(`measurements.${origin === BY_HAND ? 'typed' : SOURCES[grade]}`)
}

function Proof({ proof }: { proof: string }) {
  const { t } = useTranslation()
  return (
    <span className="block">
      {/^https?:\/\//.test(proof) ? (
        <a href={proof} rel="noreferrer" className="underline">
          {t('measurements.proofLink')}
        </a>
      ) : (
        t('measurements.proofIs', { proof })
      )}
    </span>
  )
}

/** What exactly a platform counted, in its own names. */
function Definitions({ metrics }: { metrics: ShownMetric[] }) {
  const { t } = useTranslation()
  const read = metrics.filter(({ last }) => last && last.origin !== BY_HAND)
  if (read.length === 0) return null
  return (
    <details className="hint">
      <summary className="min-h-11 cursor-pointer py-2.5">{t('measurements.definitions')}</summary>
      <dl>
        {read.map(({ name, label, last }) => (
          <div key={name} className="py-1 wrap-anywhere">
            <dt className="inline font-medium">{label}: </dt>
            <dd className="inline" lang="en">
              {last!.origin}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
