import { useTranslation } from 'react-i18next'
import { durationIn } from '#app/duration.ts'
import { useFormats } from '#app/use-formats.ts'
import type { LiveSession } from '#app/use-live-speech.ts'
import { Remark } from './state-badge.tsx'

/** How long the sessions of a message would be with what is being typed, against the time they have. */
export function SessionLengths({ sessions }: { sessions: LiveSession[] }) {
  const { t, i18n } = useTranslation()
  const { day } = useFormats()
  return (
    <ul className="mb-3 grid gap-1 empty:hidden" aria-live="polite">
      {sessions.map(({ date, ms, roomMs, ...session }) => (
        <li key={`${session.station} ${date} ${session.from}`}>
          {t('speech.session', {
            ...session,
            ...{ date: day(date), length: durationIn(i18n, ms), room: durationIn(i18n, roomMs) },
          })}{' '}
          {ms > roomMs ? (
            <Remark tone="red">
              {t('speech.tooLong', { over: durationIn(i18n, ms - roomMs) })}
            </Remark>
          ) : (
            <Remark tone="green">{t('speech.fits')}</Remark>
          )}
        </li>
      ))}
    </ul>
  )
}
