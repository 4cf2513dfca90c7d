import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import { ReasonText, type ShownReason } from './reason-text.tsx'

export type ShownAttempt = {
  id: string
  startedAt: string
  endedAt: string | null
  outcome: string | null
  /** What was sent, to the letter, and its SHA-256. */
  text: string
  hash: string
  reason?: ShownReason & { stands?: true }
}

/** Each time it was sent: when, what exactly, what came of it, and the platform's own words. */
export function AttemptList({ attempts }: { attempts: ShownAttempt[] }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  if (attempts.length === 0) return null
  return (
    <Card heading={t('deliveries.attempts.heading', { count: attempts.length })}>
      <ol className="rows">
        {attempts.map(({ id, startedAt, endedAt, outcome, reason, text, hash }) => (
          <li key={id} className="py-2.5">
            <p>
              <strong className="mr-2 font-semibold">{moment(startedAt)}</strong>{' '}
              {t(
                `deliveries.attempts.outcome.${reason?.stands ? 'stands' : ((outcome ?? 'open') as 'open')}`,
              )}
            </p>
            <ReasonText reason={reason} />
            {endedAt ? (
              <p className="hint">{t('deliveries.attempts.ended', { moment: moment(endedAt) })}</p>
            ) : null}
            <details className="mt-1">
              <summary className="hint cursor-pointer py-1">
                {t('deliveries.attempts.text')}{' '}
                <code className="break-all">{hash.slice(0, 12)}</code>
              </summary>
              <p lang="vi" className="mt-1 break-words whitespace-pre-wrap">
                {text}
              </p>
              <p className="hint mt-1 break-all">SHA-256 {hash}</p>
            </details>
          </li>
        ))}
      </ol>
    </Card>
  )
}
