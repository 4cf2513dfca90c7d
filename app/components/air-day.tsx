import { useTranslation } from 'react-i18next'
import { durationIn } from '#app/duration.ts'
import { time } from '#app/formats.ts'
import { useFormats } from '#app/use-formats.ts'
import type { Air } from '#app/use-air.ts'
import { Empty } from './card.tsx'
import { Remark } from './state-badge.tsx'
import { TellForm } from './tell-form.tsx'

type ShownPart = {
  kind: 'tune' | 'call' | 'headlines' | 'item' | 'notice' | 'sources' | 'label' | 'close'
  text: string
  times: 1 | 2
  ms: number
  headline: string | undefined
  scripts: { language: string; name: string; text: string | undefined }[]
}

type ShownSession = {
  from: string
  until: string
  ms: number
  parts: ShownPart[]
  told: 'full' | 'part' | 'none' | undefined
  formId: string
}

export type ShownAirStation = {
  id: string
  name: string
  /** Where its files of the day are. */
  files: { zip: string; pdf: string; docx: string; mp3?: string }
  sessions: ShownSession[]
  reminder: { by: string; at: string } | undefined
  clusters: number
  broken: { name: string; since: string }[]
}

export type ShownAirDay = { date: string; stations: ShownAirStation[] }

type AirDayProps = { day: ShownAirDay; heading: string; isToday: boolean; air: Air }

/** What is to be aired on one day, session by session; what is to come cannot be told of yet. */
export function AirDay({ day, heading, isToday, air }: AirDayProps) {
  const { t } = useTranslation()
  const { day: written } = useFormats()
  const { date, stations } = day
  return (
    <section aria-label={heading} className="grid gap-4">
      <h2>
        {heading} <span className="hint font-normal">{written(date)}</span>
      </h2>
      {stations.length === 0 ? <Empty>{t('airings.nothing')}</Empty> : null}
      {stations.map((station) => (
        <div key={station.id} className="grid gap-4">
          <Station station={station} />
          {station.sessions.map((session) => (
            <Session key={session.from} {...{ date, station, session, isToday, air }} />
          ))}
        </div>
      ))}
    </section>
  )
}

function Station({ station: { name, files, reminder } }: { station: ShownAirStation }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p lang="vi" className="font-semibold">
        {name}
      </p>
      <div className="flex flex-wrap gap-2">
        {(['pdf', 'docx', 'mp3', 'zip'] as const).map((kind) =>
          files[kind] ? (
            <a key={kind} className="button" href={files[kind]} download>
              {t(`airings.files.${kind}`)}
            </a>
          ) : null,
        )}
      </div>
      {reminder ? (
        <p className="w-full rounded-lg bg-amber-pale px-3 py-2 text-amber">
          {t('airings.reminded', { name: reminder.by, time: time(reminder.at) })}
        </p>
      ) : null}
    </div>
  )
}

type SessionProps = {
  date: string
  station: ShownAirStation
  session: ShownSession
  isToday: boolean
  air: Air
}

function Session({ date, station, session, isToday, air }: SessionProps) {
  const { t, i18n } = useTranslation()
  const { from, until, ms, parts, told, formId } = session
  const waits = air.waiting.some(
    (one) => !one.refused && one.stationId === station.id && one.date === date && one.time === from,
  )
  return (
    <article className="card grid gap-3" aria-label={t('stations.session', { from, until })}>
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h3 className="text-2xl">{from}</h3>
        <span className="hint">{durationIn(i18n, ms)}</span>
      </div>
      {waits ? <Remark tone="blue">{t('airings.pending')}</Remark> : null}
      {!waits && told ? (
        <Remark tone={told === 'none' ? 'red' : 'green'}>{t(`airings.told.${told}`)}</Remark>
      ) : null}
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
