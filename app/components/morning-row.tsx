import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { time } from '#app/formats.ts'
import { Remark } from './state-badge.tsx'

export type ShownMorning = {
  id: string
  name: string
  placeName: string
  sessions: string[]
  fetchedAt: string | undefined
  told: number
  remindedAt: string | undefined
}

/** A station and how far it is with a day. */
export function MorningRow({ morning, date }: { morning: ShownMorning; date: string }) {
  const { t } = useTranslation()
  const { id, name, placeName, sessions, fetchedAt, told, remindedAt } = morning
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0">
        <Link
          to={`/stations/${id}?date=${date}`}
          className="font-medium no-underline hover:underline"
          lang="vi"
        >
          {name}
        </Link>
        <p className="hint">
          <span lang="vi">{placeName}</span> · {t('stations.sessions')} {sessions.join(', ')}
          {remindedAt ? ` · ${t('stations.remindedAt', { time: time(remindedAt) })}` : ''}
        </p>
      </div>
      <p className="flex flex-wrap gap-2">
        {fetchedAt ? (
          <Remark tone="green">{t('stations.fetched', { at: time(fetchedAt) })}</Remark>
        ) : (
          <Remark tone="amber">{t('stations.notFetched')}</Remark>
        )}
        <Told told={told} sessions={sessions.length} />
      </p>
    </li>
  )
}

function Told({ told, sessions }: { told: number; sessions: number }) {
  const { t } = useTranslation()
  if (told === sessions)
    return <Remark tone="green">{t('stations.toldAll', { count: sessions })}</Remark>
  return (
    <Remark tone={told ? 'amber' : 'gray'}>
      {told ? t('stations.toldSome', { told, sessions }) : t('stations.toldNone')}
    </Remark>
  )
}
