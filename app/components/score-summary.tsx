import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'

export type Summary = {
  /** Null where too little was measured. */
  headline: number | null
  interval: [number, number] | null
  /** 0–1. */
  coverage: number
  computedAt: string
  weights: string
  /** Some of it is compared with a declared normal, not with the unit's own. */
  declared: boolean
}

/** The number with its interval and how much of it was measured, or why there is none. */
export function ScoreSummary({ summary }: { summary: Summary }) {
  const { t } = useTranslation()
  const { fraction, moment } = useFormats()
  const { headline, interval, coverage, computedAt, weights, declared } = summary
  return (
    <Card>
      {headline === null || interval === null ? (
        <p className="font-medium">{t('scores.lowCoverage', { coverage: fraction(coverage) })}</p>
      ) : (
        <dl className="flex flex-wrap items-end gap-x-6 gap-y-2">
          <div>
            <dt className="sr-only">{t('scores.score')}</dt>
            <dd className="text-6xl leading-none font-semibold">{Math.round(headline)}</dd>
          </div>
          <Part name={t('scores.interval')} value={interval.map(Math.round).join(' – ')} />
          <Part name={t('scores.coverage')} value={fraction(coverage)} />
        </dl>
      )}
      <p className="hint mt-3">
        {t('scores.normal')} {declared ? t('scores.declared') : null}
      </p>
      <p className="hint mt-1">{t('scores.learning')}</p>
      <p className="hint mt-1">
        {t('scores.computed', {
          moment: moment(computedAt),
          weights: weights.replace('weights-', ''),
        })}
      </p>
    </Card>
  )
}

function Part({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="hint">{name}</dt>
      <dd className="font-semibold">{value}</dd>
    </div>
  )
}
