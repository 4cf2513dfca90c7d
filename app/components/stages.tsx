import { NavLink } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

const STAGES = [
  ['draft', ''],
  ['approve', '/approval'],
  ['deliver', '/deliveries'],
  ['measure', '/measurements'],
  ['score', '/score'],
] as const

/** The five stages across the top of a message: the same five words everywhere. */
export function Stages({ to }: { to: string }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('states.stagesLabel')} className="screen-only">
      <ol className="flex overflow-hidden rounded-lg md:grid md:grid-cols-5">
        {STAGES.map(([stage, path], at) => (
          <li key={stage} className="grow border-paper not-first:border-l-2">
            <NavLink
              to={`${to}${path}`}
              end={stage === 'draft'}
              className="flex min-h-11 items-center justify-center bg-gray-pale px-1 text-center text-[0.8125rem] text-quiet md:justify-start md:px-3.5 md:text-[0.9375rem] no-underline hover:bg-line aria-[current=page]:bg-accent aria-[current=page]:font-semibold aria-[current=page]:text-white"
            >
              {at + 1} {t(`states.stages.${stage}`)}
            </NavLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
