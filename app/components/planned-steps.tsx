import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { plannedAddress, type Filter } from './planned-address.ts'

type StepsProps = {
  view: 'month' | 'day' | 'list'
  date: string
  before: string
  after: string
  filter: Filter
}

/** The month or day before and after; a list goes on by its pages. */
export function PlannedSteps({ view, date, before, after, filter }: StepsProps) {
  const { t } = useTranslation()
  if (view === 'list') return null
  return (
    <p className="screen-only mb-4 flex flex-wrap gap-2">
      <Link className="button" to={plannedAddress(view, before, filter)}>
        <span aria-hidden="true">←&nbsp;</span>
        {t(`planned.before.${view}`)}
      </Link>
      <Link className="button" to={plannedAddress(view, after, filter)}>
        {t(`planned.after.${view}`)}
        <span aria-hidden="true">&nbsp;→</span>
      </Link>
      {view === 'day' ? (
        <Link className="button" to={`/deliveries?date=${date}`}>
          {t('planned.needing')}
        </Link>
      ) : null}
    </p>
  )
}
