import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import { ReasonText, type ShownReason } from './reason-text.tsx'

export type NeedingDelivery = {
  id: string
  state: string
  headline: string
  destination: string
  dueAt: string
  reason: ShownReason | undefined
}

const EDGES = {
  unknown: 'violet',
  refused: 'red',
  'handed over': 'amber',
  planned: 'amber',
} as const

/** Something only a person can settle: what is known, and the way to it. */
export function AttentionCard({ delivery }: { delivery: NeedingDelivery }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, headline, destination, dueAt, reason } = delivery
  const state = delivery.state in EDGES ? (delivery.state as keyof typeof EDGES) : 'planned'
  return (
    <Card heading={t(`home.states.${state}`)} edge={EDGES[state]}>
      <p lang="vi" className="font-semibold">
        {headline}
      </p>
      <p>
        <span lang="vi">{destination}</span> · {t('home.due', { at: moment(dueAt) })}
      </p>
      <ReasonText reason={reason} />
      <p className="mt-3">
        <Link className="button" to={`/deliveries/${id}`}>
          {t('home.open')}
        </Link>
      </p>
    </Card>
  )
}
