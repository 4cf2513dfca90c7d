import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { localDay, time } from '#app/formats.ts'
import { useFormats } from '#app/use-formats.ts'
import { ReasonText, type ShownReason } from './reason-text.tsx'
import { StateBadge, type BadgeState } from './state-badge.tsx'

type ListedPlan = {
  id: string
  headline: string
  destination: string
  placeName: string
  channel: string
  dueAt: string
  state: BadgeState
  reason?: ShownReason
  movable: boolean
}

type PlannedListProps = {
  rows: ListedPlan[]
  /** Each day stands over its rows; of one day the page says it. */
  withDays: boolean
  /** What brings back here. */
  back: string
}

/** What goes out, a line each, by day. */
export function PlannedList({ rows, withDays, back }: PlannedListProps) {
  const { longDay } = useFormats()
  const days = [...Map.groupBy(rows, ({ dueAt }) => localDay(dueAt))]
  return (
    <div className="grid gap-5">
      {days.map(([date, some]) => (
        <section key={date} aria-label={longDay(date)}>
          {withDays ? <h2 className="mb-2">{longDay(date)}</h2> : null}
          <ul className="card rows py-1">
            {some.map((row) => (
              <Row key={row.id} row={row} back={back} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Row({ row, back }: { row: ListedPlan; back: string }) {
  const { t } = useTranslation()
  const { id, headline, destination, placeName, channel, dueAt, state, reason, movable } = row
  return (
    <li className="flex items-baseline gap-x-4 py-2.5">
      <strong className="w-12 shrink-0 font-semibold">{time(dueAt)}</strong>
      <div className="grid grow grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-1 max-sm:grid-cols-1">
        <div className="min-w-0">
          <Link to={`/deliveries/${id}`} className="no-underline hover:underline" lang="vi">
            {headline}
          </Link>
          <p className="hint break-words">
            {channel} · <span lang="vi">{destination}</span> · <span lang="vi">{placeName}</span>
          </p>
        </div>
        <div className="flex items-center gap-3 sm:justify-end">
          <StateBadge state={state} />
          {movable ? (
            <Link className="hint screen-only inline-block py-2" to={moveAddress(id, back)}>
              {t('planned.move.open')}
              <span className="sr-only">: {headline}</span>
            </Link>
          ) : null}
        </div>
        {reason ? (
          <div className="sm:col-span-2">
            <ReasonText reason={reason} />
          </div>
        ) : null}
      </div>
    </li>
  )
}

function moveAddress(id: string, back: string): string {
  return `/planned/${id}/move?${new URLSearchParams({ back })}`
}
