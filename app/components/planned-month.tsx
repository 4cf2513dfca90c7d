import { Link, useNavigate } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { plannedAddress, type Filter } from './planned-address.ts'
import { PlannedItem, type MonthItem } from './planned-item.tsx'

export type ShownDay = {
  date: string
  inMonth: boolean
  count: number
  channels: { channel: string; label: string; count: number }[]
  /** Not all of them. */
  first: MonthItem[]
}

type PlannedMonthProps = {
  /** Whole weeks, from Monday on. */
  days: ShownDay[]
  today: string
  filter: Filter
  /** What brings back here. */
  back: string
}

/** A month in weeks; on a phone a list of the days on which anything goes out. What is dragged to a day is asked about there. */
export function PlannedMonth({ days, today, filter, back }: PlannedMonthProps) {
  const { t } = useTranslation()
  const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
  const drag = useDrag(back)
  return (
    <div>
      <div aria-hidden="true" className="hidden grid-cols-7 gap-1 pb-1 md:grid">
        {weekdays.map((day) => (
          <p key={day} className="hint px-1 font-medium">
            {t(`planned.weekdays.${day}`)}
          </p>
        ))}
      </div>
      <ol className="grid gap-1 md:grid-cols-7">
        {days.map((day, at) => (
          <Day
            key={day.date}
            {...{ day, filter, back, drag }}
            isToday={day.date === today}
            side={at % 7 > 3}
          />
        ))}
      </ol>
    </div>
  )
}

/** What is being dragged, and where it is let go. */
type Drag = {
  over: string | undefined
  onTo: (date: string) => {
    onDragOver: (event: React.DragEvent) => void
    onDragLeave: () => void
    onDrop: (event: React.DragEvent) => void
  }
}

const KIND = 'application/x-lan-toa-plan'

function useDrag(back: string): Drag {
  const navigate = useNavigate()
  const [over, setOver] = useState<string>()
  const onTo: Drag['onTo'] = (date) => ({
    onDragOver: (event) => {
      if (!event.dataTransfer.types.includes(KIND)) return
      event.preventDefault()
      setOver(date)
    },
    onDragLeave: () => setOver(undefined),
    onDrop: (event) => {
      const id = event.dataTransfer.getData(KIND)
      if (!id) return
      event.preventDefault()
      setOver(undefined)
      void navigate(`/planned/${id}/move?${new URLSearchParams({ date, back })}`)
    },
  })
  return { over, onTo }
}

type DayProps = {
  day: ShownDay
  filter: Filter
  back: string
  drag: Drag
  isToday: boolean
  /** What opens of an item opens to the left. */
  side: boolean
}

function Day({ day, filter, back, drag, isToday, side }: DayProps) {
  const { date, inMonth, count, first } = day
  const look = [
    'min-w-0 rounded-lg border p-2 md:min-h-32',
    inMonth ? 'border-line bg-card' : 'border-transparent bg-side',
    isToday ? 'border-ink' : '',
    drag.over === date ? 'outline-3 outline-blue' : '',
    (count === 0 && !isToday) || !inMonth ? 'max-md:hidden' : '',
  ].join(' ')
  return (
    <li className={look} {...drag.onTo(date)}>
      <DayHead {...{ day, filter, isToday }} />
      <ul className="mt-1 grid gap-1">
        {first.map((item) => (
          <li key={item.id} className="relative">
            <PlannedItem
              {...{ item, back, side }}
              onDragStart={(event) => event.dataTransfer.setData(KIND, item.id)}
            />
          </li>
        ))}
      </ul>
      <More {...{ day, filter }} />
    </li>
  )
}

function DayHead({
  day: { date, count, channels },
  filter,
  isToday,
}: Pick<DayProps, 'day' | 'filter' | 'isToday'>) {
  const { t } = useTranslation()
  const { longDay } = useFormats()
  return (
    <>
      <h2 className="text-base">
        <Link
          to={plannedAddress('day', date, filter)}
          aria-label={longDay(date)}
          className="inline-flex min-h-8 items-center no-underline hover:underline"
        >
          <span className="md:hidden">{longDay(date)}</span>
          <span className="max-md:hidden">{Number(date.slice(8))}</span>
        </Link>
        {isToday ? <span className="hint font-normal"> {t('planned.today')}</span> : null}
      </h2>
      {count > 0 ? (
        <p className="text-xs text-quiet">
          {channels.map(({ label, count: some }) => `${label} ${some}`).join(' · ')}
        </p>
      ) : null}
    </>
  )
}

function More({ day: { date, count, first }, filter }: Pick<DayProps, 'day' | 'filter'>) {
  const { t } = useTranslation()
  const more = count - first.length
  if (more <= 0) return null
  return (
    <Link className="hint mt-1 inline-block py-1" to={plannedAddress('day', date, filter)}>
      {t('planned.more', { count: more })}
    </Link>
  )
}
