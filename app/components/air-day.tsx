import { useTranslation } from 'react-i18next'
import { time } from '#app/formats.ts'
import { useFormats } from '#app/use-formats.ts'
import type { Air } from '#app/use-air.ts'
import { AirSession, type ShownAirSession } from './air-session.tsx'
import { Empty } from './card.tsx'
import type { Told } from './tell-fields.tsx'

export type ShownAirStation = {
  id: string
  name: string
  /** Where its files of the day are. */
  files: { zip: string; pdf: string; docx: string; mp3?: string }
  sessions: ShownAirSession[]
  reminder: { by: string; at: string } | undefined
  clusters: number
  broken: { name: string; since: string }[]
}

export type ShownAirDay = { date: string; stations: ShownAirStation[] }

type AirDayProps = {
  day: ShownAirDay
  heading: string
  isToday: boolean
  air: Air
  /** What was typed into the form of a session, where there is no script. */
  typed: Told
}

/** What is to be aired on one day, session by session; what is to come cannot be told of yet. */
export function AirDay({ day, heading, isToday, air, typed }: AirDayProps) {
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
            <AirSession key={session.from} {...{ date, station, session, isToday, air, typed }} />
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
