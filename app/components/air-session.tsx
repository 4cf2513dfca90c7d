import { useTranslation } from 'react-i18next'
import { durationIn } from '#app/duration.ts'
import type { Air } from '#app/use-air.ts'
import { Remark } from './state-badge.tsx'
import type { Told } from './tell-fields.tsx'
import { TellForm } from './tell-form.tsx'

type ShownPart = {
  kind: 'tune' | 'call' | 'headlines' | 'item' | 'notice' | 'sources' | 'label' | 'close'
  text: string
  times: 1 | 2
  ms: number
  headline: string | undefined
  scripts: { language: string; name: string; text: string | undefined }[]
}

export type ShownAirSession = {
  from: string
  until: string
  ms: number
  parts: ShownPart[]
  told: 'full' | 'part' | 'none' | undefined
  formId: string
}

type SessionProps = {
  date: string
  station: { id: string; clusters: number; broken: { name: string; since: string }[] }
  session: ShownAirSession
  isToday: boolean
  air: Air
  /** What was typed into the form of a session, perhaps of this one. */
  typed: Told
}

const TONES = { full: 'green', part: 'amber', none: 'red' } as const

/** One session: what is read, and what became of it. */
export function AirSession({ date, station, session, isToday, air, typed }: SessionProps) {
  const { t, i18n } = useTranslation()
  const { from, until, ms, parts, told, formId } = session
  const isTyped = typed.stationId === station.id && typed.date === date && typed.time === from
  const waits = air.waiting.some(
    (one) => !one.refused && one.stationId === station.id && one.date === date && one.time === from,
  )
  return (
    <article className="card grid gap-3" aria-label={t('stations.session', { from, until })}>
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h3 className="text-2xl">{from}</h3>
        <span className="hint">{durationIn(i18n, ms)}</span>
      </div>
      <p className="empty:hidden">
        {waits ? <Remark tone="blue">{t('airings.pending')}</Remark> : null}
        {!waits && told ? <Remark tone={TONES[told]}>{t(`airings.told.${told}`)}</Remark> : null}
      </p>
      <ol className="rows">
        {parts.filter(isHeard).map((part, at) => (
          <li key={at} className="py-2">
            <span className="font-medium" lang={part.headline ? 'vi' : undefined}>
              {part.headline ?? t(`stations.parts.${part.kind}`)}
            </span>
            <p className="hint">
              {durationIn(i18n, part.ms)}
              {part.times === 2 ? ` · ${t('stations.twice')}` : ''}
              {part.scripts.map(({ language, name, text }) => (
                <span key={language}>
                  {' · '}
                  {text
                    ? t('stations.language', { name })
                    : t('stations.languageMissing', { name })}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
      <details>
        <summary className="min-h-11 cursor-pointer py-2.5 font-medium">
          {t('airings.script')}
        </summary>
        <Script parts={parts} />
      </details>
      {isToday ? (
        <TellForm
          key={`${told} ${waits}`}
          {...{ date, station, from, air, formId }}
          again={Boolean(told) || waits}
          typed={isTyped ? typed : undefined}
        />
      ) : null}
    </article>
  )
}

function isHeard({ kind }: ShownPart): boolean {
  return kind === 'headlines' || kind === 'item' || kind === 'notice' || kind === 'label'
}

/** All that is read aloud, large, from the call to the close. */
function Script({ parts }: { parts: ShownPart[] }) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-5">
      {parts.map(({ kind, text, times, scripts }, at) => (
        <div key={at}>
          <p className="hint">
            {t(`stations.parts.${kind}`)}
            {times === 2 ? ` · ${t('stations.twice')}` : ''}
          </p>
          <p lang="vi" className="spoken">
            {text}
          </p>
          {scripts.map(({ language, name, text: other }) =>
            other ? (
              <div key={language} className="mt-3">
                <p className="hint">{t('stations.language', { name })}</p>
                <p lang={language} className="spoken">
                  {other}
                </p>
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  )
}
