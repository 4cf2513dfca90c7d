import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'

export type ShownWaiting = {
  planned: number
  due: number
  overdue: number
  sought: number
  asked: number
  /** From how many minutes on a person is asked. */
  graceMinutes: number
}

/** What waits while publishing is paused, and what becomes of each kind when it goes on. */
export function WaitingCounts({ waiting }: { waiting: ShownWaiting }) {
  const { t } = useTranslation()
  const { planned, due, overdue, sought, asked, graceMinutes } = waiting
  const late = t('publishing.waiting.overdue', { minutes: graceMinutes })
  return (
    <Card heading={t('publishing.waitingHeading')}>
      <dl className="rows">
        <Count name={t('publishing.waiting.sought')} count={sought}>
          {t('publishing.waiting.soughtWhy')}
        </Count>
        <Count name={t('publishing.waiting.asked')} count={asked}>
          {t('publishing.waiting.askedWhy')}
        </Count>
        <Count name={t('publishing.waiting.planned')} count={planned} />
        <Count name={t('publishing.waiting.due')} count={due} part>
          {t('publishing.waiting.dueWhy')}
        </Count>
        <Count name={late} count={overdue} part>
          {t('publishing.waiting.overdueWhy')}
        </Count>
      </dl>
    </Card>
  )
}

type CountProps = {
  name: string
  count: number
  /** Counted in the one above as well. */
  part?: true
  children?: ReactNode
}

function Count({ name, count, part, children }: CountProps) {
  const { number } = useFormats()
  return (
    <div className={`flex items-baseline justify-between gap-4 py-2 ${part ? 'pl-5' : ''}`}>
      <dt>
        {name}
        {count > 0 && children ? <span className="hint block">{children}</span> : null}
      </dt>
      <dd className="font-semibold">{number(count)}</dd>
    </div>
  )
}
