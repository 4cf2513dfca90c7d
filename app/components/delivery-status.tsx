import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { time } from '#app/formats.ts'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import type { ShownReason } from './reason-text.tsx'
import { StateBadge, type BadgeState } from './state-badge.tsx'

export type DeliveryStanding = {
  id: string
  state: BadgeState
  confirms?: 'aired' | 'posted'
  /** It is many letters. */
  letters?: boolean
  waits?: boolean
  /** People can read it there already; only what follows waits. */
  stands?: boolean
  /** It is printed, then hung up or handed out. */
  printed: boolean
  reason?: ShownReason
  code: string
  /** The next try, or the next look. */
  nextAt: string | null
  absentAt: string | null
  /** The machine can look for it on the platform. */
  reads: boolean
  doneByName: string | null
  note: string
}

const EDGES = { unknown: 'violet', refused: 'red', held: 'amber', 'handed over': 'amber' } as const

/** What is known, why, and what a person can do: `children` are the buttons. */
export function DeliveryStatus({
  standing,
  children,
}: {
  standing: DeliveryStanding
  children?: ReactNode
}) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { state, waits, reason, nextAt } = standing
  const edge = waits ? 'amber' : state in EDGES ? EDGES[state as keyof typeof EDGES] : undefined
  return (
    <Card
      heading={t('deliveries.whatIsKnown')}
      note={<StateBadge state={state} waits={waits} />}
      edge={edge}
    >
      {reason ? <p>{t(`reasons.${reason.code}`)}</p> : null}
      {reason?.detail ? (
        <p className="hint mt-1 break-words">
          {t('deliveries.platformSaid', { detail: reason.detail })}
        </p>
      ) : null}
      <What standing={standing} />
      {state === 'planned' && nextAt ? (
        <p className="mt-1">{t('deliveries.nextTry', { moment: moment(nextAt) })}</p>
      ) : null}
      {children}
    </Card>
  )
}

function howOf({ confirms, printed, letters, waits }: DeliveryStanding) {
  if (waits) return 'waits'
  if (letters) return 'letters'
  return printed ? 'printed' : confirms
}

/** What the state means for the person who reads it. */
function What({ standing }: { standing: DeliveryStanding }) {
  const { t, i18n } = useTranslation()
  const { state, stands, reason, code, absentAt, reads, doneByName, note } = standing
  const told = state === 'confirmed' && doneByName
  const particular = told ? 'confirmed-told' : `${state}-${howOf(standing)}`
  const key = i18n.exists(`deliveries.what.${particular}`) ? particular : state
  const says = i18n.exists(`deliveries.what.${key}`) && !(state === 'planned' && reason)
  return (
    <div className="grid gap-1 not-first:mt-1">
      {says ? (
        <p>
          {t(`deliveries.what.${key}` as 'deliveries.what.unknown', { code, name: doneByName })}
        </p>
      ) : null}
      {stands ? <p>{t('deliveries.what.stands')}</p> : null}
      {note ? <p>{t('deliveries.what.confirmed-note', { note })}</p> : null}
      {state === 'unknown' && absentAt ? (
        <p>{t('deliveries.what.unknown-seen-absent', { time: time(absentAt) })}</p>
      ) : null}
      {state === 'unknown' && reads && !absentAt ? (
        <p>{t('deliveries.what.unknown-reads')}</p>
      ) : null}
    </div>
  )
}

type Verb = 'withdraw' | 'release' | 'sent' | 'absent' | 'aired' | 'posted'

/** The verbs a person has here, each on a page of its own; `release` at once. */
export function DeliveryVerbs({
  id,
  verbs,
  compareAt,
  stands,
}: {
  id: string
  verbs: Verb[]
  /** Where our text stands to be compared, on this page or another; nothing where nobody compares. */
  compareAt?: string
  /** People can read it there: to withdraw it is to give up what follows. */
  stands: boolean
}) {
  const { t } = useTranslation()
  if (verbs.length === 0 && !compareAt) return null
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      {compareAt ? (
        <Link className="button" to={compareAt}>
          {t('deliveries.verbs.compare')}
        </Link>
      ) : null}
      {verbs.map((verb) =>
        verb === 'release' ? (
          <Form key={verb} method="post" action={`/deliveries/${id}/release`}>
            <button className="button button-main">{t('deliveries.verbs.release')}</button>
          </Form>
        ) : (
          <Link key={verb} className="button" to={`/deliveries/${id}/${verb}`} preventScrollReset>
            {t(`deliveries.verbs.${stands && verb === 'withdraw' ? 'giveUp' : verb}`)}
          </Link>
        ),
      )}
    </div>
  )
}
