import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { time } from '#app/formats.ts'
import { Card } from './card.tsx'
import type { ShownDelivery } from './delivery-line.tsx'
import { ReasonText } from './reason-text.tsx'
import { StateBadge } from './state-badge.tsx'

export type InHand = ShownDelivery & {
  dueAt: string
  confirms?: 'aired' | 'posted'
  /** Its approved script can be downloaded. */
  script: boolean
  /** Its time is still to come. */
  early: boolean
}

/** What an operator airs or posts: the script first, then the word that it was done. */
export function HandCard({ item }: { item: InHand }) {
  const { t } = useTranslation()
  const { id, headline, destination, dueAt, state, reason, script, confirms, early } = item
  const waits = state === 'handed over' && !early
  return (
    <Card heading={time(dueAt)} note={<StateBadge state={state} />}>
      <p className="font-medium break-words">
        <Link to={`/deliveries/${id}`} className="no-underline hover:underline" lang="vi">
          {headline}
        </Link>
      </p>
      <p lang="vi" className="hint break-words">
        {destination}
      </p>
      <ReasonText reason={reason} />
      <div className="mt-3 flex flex-wrap gap-2 *:grow sm:*:grow-0">
        {script ? (
          <a
            className={`button ${early ? 'button-good' : ''}`}
            href={`/deliveries/${id}/script.txt`}
            download
          >
            {t('deliveries.download')}
          </a>
        ) : null}
        <Link className={`button ${waits ? 'button-good' : ''}`} to={`/deliveries/${id}`}>
          {waits
            ? t(confirms === 'aired' ? 'deliveries.confirmAired' : 'deliveries.copyToPost')
            : t('deliveries.open')}
        </Link>
      </div>
    </Card>
  )
}
