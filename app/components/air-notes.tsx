import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Air } from '#app/use-air.ts'
import { useFormats } from '#app/use-formats.ts'

type KeptProps = { kept: Air['kept']; offline: boolean; at: string }

/** Whether the page will open tomorrow without a network, and how old it is where it did. */
export function KeptNote({ kept, offline, at }: KeptProps) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  if (kept === 'not begun')
    return (
      <noscript>
        <p className="rounded-lg bg-gray-pale px-3 py-2">{t('airings.notKept')}</p>
      </noscript>
    )
  const words = { keeping: 'keeping', kept: 'kept', cannot: 'notKept' } as const
  return (
    <p
      role="status"
      className={`screen-only rounded-lg px-3 py-2 ${offline ? 'bg-amber-pale' : 'bg-gray-pale'}`}
    >
      {offline
        ? t('airings.offline', { at: moment(at) })
        : t(`airings.${words[kept]}`, { at: moment(at) })}
    </p>
  )
}

type WaitingProps = Pick<Air, 'waiting' | 'sent' | 'signIn' | 'forget'>

/** What was told and has not arrived, and what has. */
export function WaitingNote({ waiting, sent, signIn, forget }: WaitingProps) {
  const { t } = useTranslation()
  const { day } = useFormats()
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
      {refused.map(({ id, date, time, refused: why }) => (
        <div
          key={id}
          className="grid justify-items-start gap-2 rounded-lg bg-accent-pale px-3 py-2"
        >
          <p>{t('airings.refusedOne', { time, date: day(date), why })}</p>
          <button type="button" className="button" onClick={() => forget(id)}>
            {t('airings.forget')}
          </button>
        </div>
      ))}
      {sent > 0 ? (
        <p className="rounded-lg bg-green-pale px-3 py-2 text-green">
          {t('airings.sent', { count: sent })}
        </p>
      ) : null}
    </div>
  )
}
