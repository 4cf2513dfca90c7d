import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { time } from '#app/formats.ts'
import { ReasonText, type ShownReason } from './reason-text.tsx'
import { StateBadge, type BadgeState } from './state-badge.tsx'

export type ShownDelivery = {
  id: string
  state: BadgeState
  dueAt: string
  headline: string
  destination: string
  channel: string
  reason: ShownReason | undefined
}

/** What goes out, by time, with where each of it stands. */
export function DeliveryTimes({ deliveries }: { deliveries: ShownDelivery[] }) {
  const { t } = useTranslation()
  return (
    <ul className="rows">
      {deliveries.map(({ id, state, dueAt, headline, destination, channel, reason }) => (
        <li
          key={id}
          className="grid grid-cols-[3.5rem_1fr] gap-x-3 gap-y-1 py-3 sm:grid-cols-[3.5rem_1fr_auto]"
        >
          <time dateTime={dueAt} className="font-semibold">
            {time(dueAt)}
          </time>
          <div className="min-w-0">
            <Link to={`/deliveries/${id}`} className="break-words no-underline hover:underline">
              {headline}
            </Link>
            <p className="hint">{destination}</p>
            <ReasonText reason={reason} />
            {channel === 'loudspeaker' && state !== 'not approved' ? (
              <a className="hint" href={`/deliveries/${id}/script.txt`}>
                {t('home.download')}
              </a>
            ) : null}
          </div>
          <div className="max-sm:col-start-2">
            <StateBadge state={state === 'planned' && reason ? 'held' : state} />
          </div>
        </li>
      ))}
    </ul>
  )
}
