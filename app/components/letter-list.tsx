import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import { Remark } from './state-badge.tsx'

export type ShownLetter = {
  contactId: string
  outlet: string
  name: string
  address: string
  state: 'planned' | 'sending' | 'accepted' | 'refused' | 'later' | 'unknown' | 'left'
  /** What the mail server said last. */
  said: string
  at: string
  bounce?: { status: string; said: string; at: string }
  /** A person decides: it may have arrived. */
  asks: boolean
}

type LetterListProps = {
  deliveryId: string
  letters: ShownLetter[]
  addressed: number
  accepted: number
  planned?: number
  mayBounce: boolean
}

/** The ledger of a release: each letter, what became of it, and what the mail server said. */
export function LetterList(props: LetterListProps) {
  const { t } = useTranslation()
  const { deliveryId, letters, addressed, accepted, planned, mayBounce } = props
  if (planned !== undefined)
    return planned > 0 ? (
      <Card heading={t('press.letters.planned', { count: planned })}>
        <p className="hint">{t('press.letters.plannedWhat')}</p>
      </Card>
    ) : null
  const asked = letters.filter(({ asks }) => asks).length
  return (
    <Card
      heading={t('press.letters.heading', { count: addressed, accepted })}
      edge={asked > 0 ? 'violet' : undefined}
    >
      {asked > 0 ? <p>{t('press.letters.asked', { count: asked })}</p> : null}
      <ul className="rows">
        {letters.map((letter) => (
          <Letter key={letter.contactId} deliveryId={deliveryId} letter={letter} />
        ))}
      </ul>
      {mayBounce ? (
        <p className="screen-only mt-3">
          <Link className="button" to={`/deliveries/${deliveryId}/bounce`} preventScrollReset>
            {t('press.bounce.title')}
          </Link>
        </p>
      ) : null}
    </Card>
  )
}

function Letter({ deliveryId, letter }: { deliveryId: string; letter: ShownLetter }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { contactId, outlet, name, address, said, at, bounce, asks } = letter
  return (
    <li className="py-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 break-words" lang="vi">
          <strong className="font-semibold">{outlet}</strong> {name}{' '}
          <span className="hint break-all">{address}</span>
        </p>
        <State letter={letter} />
      </div>
      <p className="hint break-words">
        {moment(at)}
        {said ? <>. {t('press.letters.said', { said })}</> : null}
      </p>
      {bounce ? (
        <p className="hint break-words">
          {t('press.letters.bounced', { ...bounce, at: moment(bounce.at) })}
        </p>
      ) : null}
      {asks ? (
        <div className="mt-2 flex flex-wrap gap-2">
          {(['received', 'missing'] as const).map((verb) => (
            <Form
              key={verb}
              method="post"
              action={`/deliveries/${deliveryId}/letters/${contactId}/${verb}`}
              preventScrollReset
            >
              <button className="button" aria-label={`${t(`press.letters.${verb}`)}: ${address}`}>
                {t(`press.letters.${verb}`)}
              </button>
            </Form>
          ))}
        </div>
      ) : null}
    </li>
  )
}

const TONES = {
  planned: 'blue',
  sending: 'blue',
  accepted: 'green',
  refused: 'red',
  later: 'amber',
  unknown: 'violet',
  left: 'gray',
} as const
const SIGNS = {
  ...{
    planned: '◷',
    sending: '→',
    accepted: '✓',
    refused: '✕',
    later: '◷',
    unknown: '?',
    left: '–',
  },
} as const

function State({ letter: { state, bounce } }: { letter: ShownLetter }) {
  const { t } = useTranslation()
  if (bounce?.status.startsWith('5.'))
    return <Remark tone="red">{`✕ ${t('press.states.bounced')}`}</Remark>
  return <Remark tone={TONES[state]}>{`${SIGNS[state]} ${t(`press.states.${state}`)}`}</Remark>
}
