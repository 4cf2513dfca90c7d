import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { time } from '#app/formats.ts'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import type { ShownDelivery } from './delivery-line.tsx'
import { PaperLinks, type Paper } from './paper-links.tsx'
import { ReasonText } from './reason-text.tsx'
import { StateBadge } from './state-badge.tsx'

export type InHand = ShownDelivery & {
  dueAt: string
  confirms?: 'aired' | 'posted'
  /** Its approved script can be downloaded. */
  script: boolean
  paper?: Paper
  /** The name of who it was given to. */
  assignee: string | null
  /** Its time is still to come. */
  early: boolean
}

const CONFIRMING = { aired: 'deliveries.confirmAired', posted: 'deliveries.copyToPost' } as const

/** What a person airs or posts: the script first, then the word that it was done. `dated`: of any day. */
export function HandCard({ item, dated }: { item: InHand; dated?: boolean }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, headline, destination, dueAt, state, reason, script, confirms, early } = item
  const { paper, assignee } = item
  const waits = state === 'handed over' && !early
  return (
    <Card heading={dated ? moment(dueAt) : time(dueAt)} note={<StateBadge state={state} />}>
      <p className="font-medium break-words">
        <Link to={`/deliveries/${id}`} className="no-underline hover:underline" lang="vi">
          {headline}
        </Link>
      </p>
      <p lang="vi" className="hint break-words">
        {destination}
      </p>
      {assignee ? <p className="hint">{t('plans.assigned', { name: assignee })}</p> : null}
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
        {paper ? <PaperLinks id={id} paper={paper} /> : null}
        <Link className={`button ${waits ? 'button-good' : ''}`} to={`/deliveries/${id}`}>
          {waits
            ? t(paper ? 'deliveries.posted.tell' : CONFIRMING[confirms ?? 'posted'])
            : t('deliveries.open')}
        </Link>
      </div>
    </Card>
  )
}
