import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Screenshot, type ShownScreenshot } from './screenshot.tsx'

type Standing = {
  taken: 'waits' | 'accepted' | 'declined'
  takenAt?: string
  disclosure?: 'there' | 'missing'
  published?: { at: string; publishedAt: string | null; link: string | null }
  numbers?: { at: string; views: number | null; interactions: number | null }
  /** What was sent with the numbers. */
  screenshot?: ShownScreenshot
}

/** What this partner has answered so far, and how to correct it. */
export function Answered({ standing, base }: { standing: Standing; base: string }) {
  const { t } = useTranslation()
  const { moment, number } = useFormats()
  const { taken, takenAt, disclosure, published, numbers, screenshot } = standing
  if (taken === 'waits') return null
  return (
    <section className="grid gap-2" aria-live="polite">
      {takenAt && !published ? (
        <p className={taken === 'accepted' ? 'text-green' : 'text-quiet'}>
          {t(taken === 'accepted' ? 'briefs.acceptedNote' : 'briefs.declinedNote', {
            moment: moment(takenAt),
          })}
        </p>
      ) : null}
      {published ? (
        <p className="text-green">
          {t('briefs.publishedNote', { moment: moment(published.publishedAt ?? published.at) })}{' '}
          <Link className="screen-only text-ink" to={`${base}/published`} preventScrollReset>
            {t('briefs.publishedAgain')}
          </Link>
        </p>
      ) : null}
      {disclosure === 'missing' ? (
        <p
          role="alert"
          className="rounded-lg border-l-4 border-accent bg-accent-pale px-4 py-3 text-accent"
        >
          {t('briefs.addDisclosure')}
        </p>
      ) : null}
      {numbers ? (
        <p className="text-green">
          {t('briefs.numbersNote', {
            moment: moment(numbers.at),
            views: number(numbers.views ?? 0),
            interactions: number(numbers.interactions ?? 0),
          })}{' '}
          <Link className="screen-only text-ink" to={`${base}/numbers`} preventScrollReset>
            {t('briefs.numbersAgain')}
          </Link>
        </p>
      ) : null}
      {screenshot ? <Screenshot {...screenshot} /> : null}
    </section>
  )
}

/** Yes or no, in reach of a thumb. */
export function AnswerForm({ base }: { base: string }) {
  const { t } = useTranslation()
  return (
    <section className="card screen-only" aria-label={t('briefs.answer')}>
      <h2 className="mb-3">{t('briefs.answer')}</h2>
      <Form method="post" action={`${base}/accept`} className="grid gap-3" preventScrollReset>
        <div>
          <label htmlFor="words" className="mb-1 block font-medium">
            {t('briefs.words')} <span className="hint font-normal">({t('frame.optional')})</span>
          </label>
          <textarea id="words" name="words" rows={2} maxLength={1000} lang="vi" className="field" />
          <p className="hint mt-1">{t('briefs.wordsHint')}</p>
        </div>
        <div className="grid grid-cols-[3fr_2fr] gap-2">
          <button className="button button-good min-h-14 text-lg">{t('briefs.accept')}</button>
          <button className="button min-h-14" formAction={`${base}/decline`}>
            {t('briefs.decline')}
          </button>
        </div>
      </Form>
    </section>
  )
}
