import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import { Grade } from './grade.tsx'

export type Facts = {
  messageId: string
  headline: string
  channel: string
  destination: string
  placeName: string
  approved: boolean
  dueAt: string
  doneAt: string | null
  doneGrade: 'A' | 'B' | 'D' | null
  link: string | null
  rehearsal: boolean
  code: string
  id: string
  /** The name of who it was given to; whether this person may change that. */
  assignee: string | null
  mayAssign: boolean
}

/** What the delivery is: the message, where it goes, when, where it can be seen. */
export function DeliveryFacts({ facts }: { facts: Facts }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { messageId, headline, channel, destination, placeName, approved, dueAt } = facts
  const { doneAt, doneGrade, link, rehearsal, code } = facts
  const { id, assignee, mayAssign } = facts
  return (
    <Card heading={t('deliveries.facts.heading')}>
      <dl className="rows">
        <Fact name={t('deliveries.facts.message')}>
          <Link to={`/messages/${messageId}/deliveries`} className="underline" lang="vi">
            {headline}
          </Link>
        </Fact>
        <Fact name={t('deliveries.facts.destination')}>
          {channel}: <span lang="vi">{destination}</span>
          <span className="hint block" lang="vi">
            {placeName}
          </span>
        </Fact>
        <Fact name={t(approved ? 'deliveries.facts.dueAt' : 'deliveries.facts.plannedAt')}>
          {moment(dueAt)}
        </Fact>
        {doneAt ? (
          <Fact name={t('deliveries.facts.doneAt')}>
            {moment(doneAt)} {doneGrade ? <Grade grade={doneGrade} /> : null}
          </Fact>
        ) : null}
        {link ? (
          <Fact name={t('deliveries.facts.link')}>
            <a href={link} rel="noreferrer" className="underline">
              {t(
                rehearsal && link.startsWith('/')
                  ? 'deliveries.facts.openRehearsal'
                  : 'deliveries.facts.openLink',
              )}
            </a>
          </Fact>
        ) : null}
        {assignee || mayAssign ? (
          <Fact name={t('deliveries.facts.assignee')}>
            {assignee ?? t('plans.nobody')}
            {mayAssign ? (
              <Link to={`/deliveries/${id}/person`} className="screen-only block underline">
                {t(assignee ? 'plans.reassign' : 'plans.assign')}
              </Link>
            ) : null}
          </Fact>
        ) : null}
        <Fact name={t('deliveries.facts.code')}>{code}</Fact>
      </dl>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="py-2 sm:grid sm:grid-cols-[8rem_1fr] sm:gap-3">
      <dt className="text-quiet">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}
