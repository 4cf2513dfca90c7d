import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'
import { ReasonText, type ShownReason } from './reason-text.tsx'

type OverdueChoicesProps = {
  count: number
  /** As many are decided at once. */
  atOnce: number
  /** An officer moves what is the officer's to draft; a leader does not. */
  mayMove: boolean
  tomorrow: string
}

/** Which ones, and what becomes of them: one form for all or for those that are ticked below it. */
export function OverdueChoices({ count, atOnce, mayMove, tomorrow }: OverdueChoicesProps) {
  const { t } = useTranslation()
  return (
    <Card heading={t('publishing.overdue.choose')}>
      <div className="grid gap-4">
        <fieldset className="flex flex-wrap gap-x-6">
          <legend className="sr-only">{t('publishing.overdue.which')}</legend>
          <Which value="all" word={t('publishing.overdue.all', { count })} />
          <Which value="some" word={t('publishing.overdue.some')} chosen />
        </fieldset>
        <ul className="hint list-disc pl-5">
          <li>{t('publishing.overdue.sendWhat')}</li>
          <li>{t(mayMove ? 'publishing.overdue.moveWhat' : 'publishing.overdue.noMove')}</li>
          <li>{t('publishing.overdue.withdrawWhat')}</li>
          {count > atOnce ? <li>{t('publishing.overdue.mostAtOnce', { count: atOnce })}</li> : null}
        </ul>
        <div className="flex flex-wrap items-end gap-2">
          <Choice choice="send" />
          {mayMove ? (
            <>
              <label className="grid gap-1 text-sm font-medium">
                {t('publishing.overdue.moveTo')}
                <input type="date" name="date" defaultValue={tomorrow} className="field w-40" />
              </label>
              <Choice choice="move" />
            </>
          ) : null}
          <Choice choice="withdraw" />
        </div>
      </div>
    </Card>
  )
}

function Which({ value, word, chosen }: { value: string; word: string; chosen?: true }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 font-medium">
      <input
        type="radio"
        name="which"
        value={value}
        defaultChecked={chosen}
        className="size-5 accent-accent"
      />
      {word}
    </label>
  )
}

function Choice({ choice }: { choice: 'send' | 'move' | 'withdraw' }) {
  const { t } = useTranslation()
  return (
    <button name="choice" value={choice} className="button">
      {t(`publishing.overdue.${choice}`)}
    </button>
  )
}

type ShownOverdue = {
  id: string
  headline: string
  destination: string
  channel: string
  dueAt: string
  reason?: ShownReason
}

/** One that is overdue, with its tick. */
export function OverdueRow({ delivery, picks }: { delivery: ShownOverdue; picks: boolean }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, headline, destination, channel, dueAt, reason } = delivery
  return (
    <li className="flex items-start gap-3 py-2.5">
      {picks ? (
        <input
          type="checkbox"
          name="ids"
          value={id}
          aria-label={`${t('publishing.overdue.pick')}: ${headline}, ${destination}`}
          className="mt-1 size-5 shrink-0 accent-accent"
        />
      ) : null}
      <div className="min-w-0">
        <Link to={`/deliveries/${id}`} lang="vi" className="font-medium break-words no-underline">
          {headline}
        </Link>
        <p className="hint break-words">
          {moment(dueAt)} · {channel} · <span lang="vi">{destination}</span>
        </p>
        <ReasonText reason={reason} />
      </div>
    </li>
  )
}
