import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import { ReasonText, type ShownReason } from './reason-text.tsx'

export type ShownAttempt = {
  id: string
  startedAt: string
  outcome: string | null
  reason?: ShownReason
}

/** Each time it was sent: when, what came of it, and the platform's own words. */
export function AttemptList({ attempts }: { attempts: ShownAttempt[] }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  if (attempts.length === 0) return null
  return (
    <Card heading={t('deliveries.attempts.heading', { count: attempts.length })}>
      <ol className="rows">
        {attempts.map(({ id, startedAt, outcome, reason }) => (
          <li key={id} className="py-2.5">
            <p>
              <strong className="mr-2 font-semibold">{moment(startedAt)}</strong>{' '}
              {t(`deliveries.attempts.outcome.${(outcome ?? 'open') as 'open'}`)}
            </p>
            <ReasonText reason={reason} />
          </li>
        ))}
      </ol>
    </Card>
  )
}
