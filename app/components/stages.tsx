import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

const STAGES = [
  [1, 'draft', ''],
  [2, 'approve', '/approval'],
  [3, 'deliver', '/deliveries'],
  [4, 'measure', '/measurements'],
  [5, 'score', '/score'],
] as const

/** The five stages across the top of a message; a place it was only sent to has no part in the approval. */
export function Stages({ to, own }: { to: string; own: boolean }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const at = pathname.startsWith(`${to}/recalls`) ? `${to}/deliveries` : pathname
  const open = STAGES.findLast(([, , path]) => at.startsWith(`${to}${path}`))?.[1]
  return (
    <nav aria-label={t('states.stagesLabel')} className="screen-only">
      <ol className="flex overflow-hidden rounded-lg md:grid md:grid-cols-5">
        {STAGES.filter(([, stage]) => own || stage !== 'approve').map(([number, stage, path]) => (
          <li key={stage} className="grow border-paper not-first:border-l-2">
            <Link
              to={`${to}${path}`}
              aria-current={stage === open ? 'page' : undefined}
              className="flex min-h-11 items-center justify-center bg-gray-pale px-1 text-center text-[0.8125rem] text-quiet md:justify-start md:px-3.5 md:text-[0.9375rem] no-underline hover:bg-line aria-[current=page]:bg-accent aria-[current=page]:font-semibold aria-[current=page]:text-white"
            >
              {number} {t(`states.stages.${stage}`)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
