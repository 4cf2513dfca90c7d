import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import { ReasonText, type ShownReason } from './reason-text.tsx'

export type ShownHealth = {
  obstacle?: ShownReason
  restUntil: string | null
  restWhy?: ShownReason
  endsAt: string | null
  renews: boolean
  daysLeft: number | null
  lastOutAt: string | null
  waiting: number
  failing: { id: string; dueAt: string }[]
}

type HealthCardProps = {
  id: string
  health: ShownHealth
  /** It was given what opens an account, and that may end. */
  hasSecrets: boolean
  /** The channel has something to ask the platform. */
  canCheck: boolean
  checkedAt: string | null
}

/** How an account fares: whether it works, until when, what will fail by it and how to mend that. */
export function HealthCard({ id, health, hasSecrets, canCheck, checkedAt }: HealthCardProps) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { obstacle, restUntil, restWhy, lastOutAt, waiting, failing } = health
  return (
    <Card heading={t('destinations.health.heading')} edge={obstacle ? 'red' : undefined}>
      <dl className="grid gap-2">
        {hasSecrets ? (
          <Fact name={t('destinations.health.token')}>
            <TokenLife {...health} />
          </Fact>
        ) : null}
        <Fact name={t('destinations.health.lastOut')}>
          {lastOutAt ? moment(lastOutAt) : t('destinations.health.never')}
        </Fact>
        <Fact name={t('destinations.health.waiting')}>
          {t('destinations.health.count', { count: waiting })}
        </Fact>
        {restUntil ? (
          <Fact name={t('destinations.health.rests')}>
            {t('destinations.health.until', { moment: moment(restUntil) })}
            <ReasonText reason={restWhy} />
          </Fact>
        ) : null}
        {checkedAt ? (
          <Fact name={t('destinations.health.checked')}>{moment(checkedAt)}</Fact>
        ) : null}
      </dl>
      {failing.length > 0 ? <Failing failing={failing} blocked={Boolean(obstacle)} /> : null}
      {canCheck ? (
        <Form method="post" action={`/destinations/${id}/check`} className="mt-4">
          <button className="button">{t('destinations.health.check')}</button>
        </Form>
      ) : null}
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[12rem_1fr]">
      <dt className="hint">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function TokenLife({ endsAt, daysLeft, renews }: ShownHealth) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  if (renews) return t('destinations.health.renews')
  if (!endsAt || daysLeft === null) return t('destinations.health.endUnknown')
  if (daysLeft < 0) return t('destinations.health.ended', { moment: moment(endsAt) })
  return t('destinations.health.daysLeft', { count: daysLeft, moment: moment(endsAt) })
}

/** The deliveries that will not go out as it is, the first few by their time. */
function Failing({ failing, blocked }: { failing: ShownHealth['failing']; blocked: boolean }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const count = failing.length
  return (
    <div className="mt-4 rounded-lg bg-accent-pale px-4 py-3">
      <p className="font-semibold text-accent">
        {t(blocked ? 'destinations.health.held' : 'destinations.health.willFail', { count })}
      </p>
      <ul className="mt-1">
        {failing.slice(0, 5).map(({ id, dueAt }) => (
          <li key={id}>
            <Link to={`/deliveries/${id}`}>{moment(dueAt)}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
