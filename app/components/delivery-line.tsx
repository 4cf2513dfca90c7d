import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ReasonText, type ShownReason } from './reason-text.tsx'
import { StateBadge, type BadgeState } from './state-badge.tsx'

export type ShownDelivery = {
  id: string
  headline: string
  destination: string
  channel: string
  state: BadgeState
  /** It has arrived, and is out for nobody yet. */
  waits?: boolean
  reason?: ShownReason
  link: string | null
  /** Its approved script can be downloaded. */
  script?: boolean
}

/** One delivery in a list: what goes where, its state, and why in a sentence. */
export function DeliveryLine({
  delivery,
  title,
  before,
}: {
  delivery: ShownDelivery
  title: string
  /** Stands before the title: a time. */
  before?: string
}) {
  const { id, destination, channel, state, waits, reason, link, script } = delivery
  return (
    <li className="flex items-baseline gap-x-4 py-2.5">
      {before ? <strong className="w-min shrink-0 font-semibold sm:w-auto">{before}</strong> : null}
      <div className="grid grow grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-1 max-sm:grid-cols-1">
        <div className="min-w-0">
          <p className="break-words">
            <Link to={`/deliveries/${id}`} className="no-underline hover:underline" lang="vi">
              {title}
            </Link>
          </p>
          <p className="hint break-words">
            {channel}
            {title === destination ? null : (
              <>
                {' · '}
                <span lang="vi">{destination}</span>
              </>
            )}
            <PostLink link={link} />
            {script ? <ScriptLink id={id} /> : null}
          </p>
        </div>
        <div className="sm:text-right">
          <StateBadge state={state} waits={waits} />
        </div>
        {reason ? (
          <div className="sm:col-span-2">
            <ReasonText reason={reason} />
          </div>
        ) : null}
      </div>
    </li>
  )
}

function ScriptLink({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <span className="screen-only">
      {' · '}
      <a href={`/deliveries/${id}/script.txt`}>{t('deliveries.download')}</a>
    </span>
  )
}

function PostLink({ link }: { link: string | null }) {
  const { t } = useTranslation()
  if (!link) return null
  return (
    <span className="screen-only">
      {' · '}
      <a href={link} rel="noreferrer" className="underline">
        {t('deliveries.facts.openLink')}
      </a>
    </span>
  )
}
