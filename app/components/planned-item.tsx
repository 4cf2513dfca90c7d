import { Form, Link } from '@remix-run/react'
import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { localDay, time } from '#app/formats.ts'
import { StateBadge, StateSign, type BadgeState } from './state-badge.tsx'

export type MonthItem = {
  id: string
  headline: string
  destination: string
  channel: string
  dueAt: string
  state: BadgeState
  clashes: ('same-text' | 'close')[]
  movable: boolean
}

type PlannedItemProps = {
  item: MonthItem
  back: string
  /** It opens to the left: there is no room to the right. */
  side: boolean
  onDragStart: (event: DragEvent) => void
}

const EDGES: Partial<Record<BadgeState, string>> = {
  'not approved': 'border-l-edge',
  confirmed: 'border-l-green',
  'handed over': 'border-l-amber',
  held: 'border-l-amber',
  refused: 'border-l-accent',
  unknown: 'border-l-violet border-dashed',
}

/** One of a day, in a line; opened, what it is and the form that moves it, with a pointer or without. */
export function PlannedItem({ item, back, side, onDragStart }: PlannedItemProps) {
  const { t } = useTranslation()
  const { headline, dueAt, state, clashes, movable } = item
  const edge = EDGES[state] ?? 'border-l-blue'
  return (
    <details className="group">
      <summary
        draggable={movable}
        onDragStart={movable ? onDragStart : undefined}
        className={`min-h-8 list-none rounded border border-l-4 border-line bg-paper px-1.5 py-1 text-sm leading-snug ${edge} ${movable ? 'cursor-grab' : 'cursor-pointer'}`}
      >
        <span className="font-semibold">{time(dueAt)}</span>{' '}
        <span lang="vi" className="line-clamp-2">
          {headline}
        </span>
        <span className="block text-xs text-quiet">
          <StateSign state={state} /> {t(`states.${state}`)}
        </span>
        {clashes.map((kind) => (
          <span key={kind} className="block text-xs text-amber">
            <span aria-hidden="true">⚠ </span>
            {t(`planned.clash.${kind}`)}
          </span>
        ))}
      </summary>
      <Opened {...{ item, back, side }} />
    </details>
  )
}

function Opened({ item, back, side }: Omit<PlannedItemProps, 'onDragStart'>) {
  const { t } = useTranslation()
  const { id, destination, channel, state, movable } = item
  return (
    <div
      className={`z-10 mt-1 grid gap-3 rounded-lg border border-edge bg-card p-3 shadow-lg md:absolute md:w-80 ${side ? 'md:right-0' : 'md:left-0'}`}
    >
      <div>
        <StateBadge state={state} />
        <p className="hint mt-1 break-words">
          {channel} · <span lang="vi">{destination}</span>
        </p>
        <Link className="inline-block py-1" to={`/deliveries/${id}`}>
          {t('deliveries.open')}
        </Link>
      </div>
      {movable ? <MoveForm {...{ item, back }} /> : null}
    </div>
  )
}

/** Only asks: the page it opens says what follows, and moves. */
function MoveForm({ item: { id, dueAt }, back }: Pick<PlannedItemProps, 'item' | 'back'>) {
  const { t } = useTranslation()
  return (
    <Form action={`/planned/${id}/move`} className="grid gap-2">
      <input type="hidden" name="back" value={back} />
      <div className="grid gap-2 *:min-w-0 sm:grid-cols-2">
        <label className="grid gap-1 text-sm font-medium">
          {t('planned.move.date')}
          <input
            type="date"
            name="date"
            defaultValue={localDay(dueAt)}
            required
            className="field w-full min-w-0 px-2"
          />
        </label>
        <label className="grid gap-1 text-sm font-medium">
          {t('planned.move.time')}
          <input
            type="time"
            name="time"
            defaultValue={time(dueAt)}
            required
            className="field w-full min-w-0 px-2"
          />
        </label>
      </div>
      <button className="button">{t('planned.move.ask')}</button>
    </Form>
  )
}
