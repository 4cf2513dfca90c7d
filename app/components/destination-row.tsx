import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RehearsalMark } from './rehearsal-mark.tsx'
import { Remark } from './state-badge.tsx'

export type ShownDestination = {
  id: string
  name: string
  channel: string
  placeName: string
  rehearsal: 0 | 1
  /** Why nothing can go there now. */
  obstacle?: { code: string; detail?: string }
  /** It has a list of people it writes to, which this person keeps. */
  contacts?: boolean
}

type DestinationRowProps = { destination: ShownDestination; mayManage: boolean }

/** Where messages go, whether they can, and if not why and what to do. */
export function DestinationRow({ destination, mayManage }: DestinationRowProps) {
  const { t } = useTranslation()
  const { id, name, channel, placeName, rehearsal, obstacle, contacts } = destination
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 grow basis-60">
        <p lang="vi" className="font-medium break-words">
          {mayManage ? <Link to={`/destinations/${id}`}>{name}</Link> : name}
        </p>
        <p className="hint">
          {channel} · <span lang="vi">{placeName}</span>
        </p>
        {contacts ? <Link to={`/destinations/${id}/contacts`}>{t('press.contacts')}</Link> : null}
        {obstacle ? <Obstacle obstacle={obstacle} /> : null}
      </div>
      <div className="flex flex-wrap gap-2">
        {rehearsal ? <RehearsalMark /> : null}
        <Remark tone={obstacle ? 'red' : 'green'}>
          {obstacle ? `✕ ${t('destinations.notReady')}` : `✓ ${t('destinations.ready')}`}
        </Remark>
      </div>
    </li>
  )
}

function Obstacle({ obstacle }: { obstacle: { code: string; detail?: string } }) {
  const { t } = useTranslation()
  const { code, detail } = obstacle
  return (
    <>
      <p className="mt-1 text-accent">{t(`reasons.${code}` as never)}</p>
      {detail ? (
        <p className="hint break-words">{t('destinations.platformSaid', { detail })}</p>
      ) : null}
    </>
  )
}
