import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'

export type Measuring = {
  id: string
  verbs: ('measure' | 'numbers')[]
  /** When the machine reads it next. */
  next?: string
  /** The machine can read it at all. */
  reads: boolean
}

/** What a person can do to measure a delivery, and what the machine does by itself. */
export function MeasuringBar({ id, verbs, next, reads }: Measuring) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const ended = t(reads ? 'measurements.ended' : 'measurements.noNext')
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      {verbs.includes('measure') ? (
        <Form method="post" action={`/deliveries/${id}/measure`}>
          <button className="button">{t('measurements.measure')}</button>
        </Form>
      ) : null}
      {verbs.includes('numbers') ? (
        <Link className="button" to={`/deliveries/${id}/numbers`}>
          {t('measurements.numbers')}
        </Link>
      ) : null}
      <p className="hint grow basis-48">
        {next ? t('measurements.next', { moment: moment(next) }) : ended}
      </p>
    </div>
  )
}
