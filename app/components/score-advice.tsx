import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'

export type Advice = {
  why: string
  channel: string
  metric: string
  count: number
  /** Points of the score, either way, at most. */
  points: number
}

/** The missing things that would change the score most. */
export function ScoreAdvice({ advice }: { advice: Advice[] }) {
  const { t } = useTranslation()
  return (
    <Card heading={t('scores.advice')}>
      {advice.length === 0 ? (
        <p>{t('scores.adviceNone')}</p>
      ) : (
        <>
          <p>
            {advice.length === 1
              ? t('scores.adviceLeadOne')
              : t('scores.adviceLead', { count: advice.length })}
          </p>
          <ul className="mt-1 list-disc pl-5">
            {advice.map((one) => (
              <AdviceLine key={`${one.channel} ${one.metric} ${one.why}`} advice={one} />
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function AdviceLine({ advice }: { advice: Advice }) {
  const { t, i18n } = useTranslation()
  const { number } = useFormats()
  const { why, channel, metric, count, points } = advice
  const key = i18n.exists(`scores.adviceFor.${why}`, { count }) ? why : 'other'
  const what = { channel, metric, count }
  return (
    <li>
      {t(`scores.adviceFor.${key}` as 'scores.adviceFor.other', what)}{' '}
      <span className="hint">({t('scores.points', { points: number(Math.round(points)) })})</span>
    </li>
  )
}
