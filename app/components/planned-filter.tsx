import { useForm } from '@conform-to/react'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Select, TextField } from './field.tsx'
import { PlaceField } from './place-field.tsx'
import type { PlaceQuestion } from './place-questions.tsx'
import { plannedAddress, type Filter } from './planned-address.ts'

type View = 'month' | 'day' | 'list'

const STATES = [
  ...(['not approved', 'planned', 'sending', 'confirmed', 'handed over'] as const),
  ...(['refused', 'unknown', 'withdrawn'] as const),
] as const

type FilterProps = {
  view: View
  date: string
  filter: Filter
  channels: { value: string; label: string }[]
  questions: PlaceQuestion[]
  isNarrowed: boolean
}

/** By day, channel, place and state: one form that only asks, folded where nothing is narrowed. */
export function PlannedFilter({ view, date, filter, channels, ...more }: FilterProps) {
  const { t } = useTranslation()
  const { questions, isNarrowed } = more
  const [, fields] = useForm({
    defaultValue: { date, place: filter.place, channel: filter.channel, state: filter.state },
  })
  const any = { value: '', label: t('planned.any') }
  const states = STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))
  return (
    <details className="screen-only mb-5" open={isNarrowed || questions.length > 0}>
      <summary className="min-h-11 cursor-pointer py-2.5 font-medium">
        {t('planned.filter')}
      </summary>
      <Form className="card grid gap-4 sm:grid-cols-2 lg:grid-cols-4" preventScrollReset>
        <input type="hidden" name="view" value={view} />
        <TextField field={fields.date} label={t('planned.date')} type="date" />
        <Select field={fields.channel} label={t('planned.channel')} options={[any, ...channels]} />
        <Select field={fields.state} label={t('planned.state')} options={[any, ...states]} />
        <PlaceField
          field={fields.place}
          label={t('planned.place')}
          hint={t('planned.placeHint')}
          questions={questions}
        />
        <div className="flex flex-wrap gap-2 sm:col-span-full">
          <button className="button">{t('planned.apply')}</button>
          {isNarrowed ? (
            <Link className="button" to={plannedAddress(view, date, { place: '' })}>
              {t('planned.clear')}
            </Link>
          ) : null}
        </div>
      </Form>
    </details>
  )
}

const CHOICE = 'button aria-[current=true]:border-ink aria-[current=true]:font-semibold'

/** Month, day or list, with everything else as it is. */
export function ViewChoice({ view, date, filter }: { view: View; date: string; filter: Filter }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('planned.views')} className="screen-only flex gap-2">
      {(['month', 'day', 'list'] as const).map((one) => (
        <Link
          key={one}
          className={CHOICE}
          aria-current={one === view ? 'true' : undefined}
          to={plannedAddress(one, date, filter)}
        >
          {t(`planned.view.${one}`)}
        </Link>
      ))}
    </nav>
  )
}
