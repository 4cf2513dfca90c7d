import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'

type KeptProps = { kept: 'not yet' | 'kept' | 'cannot'; offline: boolean; at: string }

/** Whether the page will open tomorrow without a network, and how old it is where it did. */
export function KeptNote({ kept, offline, at }: KeptProps) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const words = { 'not yet': 'keeping', kept: 'kept', cannot: 'notKept' } as const
  return (
    <p
      role="status"
      className={`rounded-lg px-3 py-2 ${offline ? 'bg-amber-pale' : 'bg-gray-pale'}`}
    >
      {offline ? t('airings.offline', { at: moment(at) }) : t(`airings.${words[kept]}`)}
    </p>
  )
}

type WaitingProps = {
  waiting: { id: string; refused?: string }[]
  sent: number
  signIn: boolean
  forget: (id: string) => void
}

/** What was told and has not arrived, and what has. */
export function WaitingNote({ waiting, sent, signIn, forget }: WaitingProps) {
  const { t } = useTranslation()
  const open = waiting.filter(({ refused }) => !refused)
  const refused = waiting.filter((one) => one.refused)
  return (
    <div role="status" className="grid gap-2 empty:hidden">
      {open.length > 0 ? (
        <p className="rounded-lg bg-violet-pale px-3 py-2 text-violet">
          {t('airings.waiting', { count: open.length })}
        </p>
      ) : null}
      {signIn ? (
        <p className="rounded-lg bg-accent-pale px-3 py-2">
          <Link to="/sign-in?next=/air">{t('airings.signIn')}</Link>
        </p>
      ) : null}
      {refused.map(({ id, refused: why }) => (
        <p key={id} className="rounded-lg bg-accent-pale px-3 py-2">
          {t('airings.refusedOne', { why })}{' '}
          <button type="button" className="button" onClick={() => forget(id)}>
            {t('frame.back')}
          </button>
        </p>
      ))}
      {sent > 0 ? (
        <p className="rounded-lg bg-green-pale px-3 py-2 text-green">
          {t('airings.sent', { count: sent })}
        </p>
      ) : null}
    </div>
  )
}
