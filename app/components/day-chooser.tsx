import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** The day before, any day, the day after. */
export function DayChooser({ date, before, after }: Record<'date' | 'before' | 'after', string>) {
  const { t } = useTranslation()
  return (
    <div className="screen-only mb-5 flex flex-wrap items-end gap-2">
      <Link className="button" to={`?date=${before}`}>
        <span aria-hidden="true">←&nbsp;</span>
        {t('deliveries.dayBefore')}
      </Link>
      <Link className="button" to={`?date=${after}`}>
        {t('deliveries.dayAfter')}
        <span aria-hidden="true">&nbsp;→</span>
      </Link>
      <Form className="flex gap-2">
        <input
          key={date}
          type="date"
          name="date"
          defaultValue={date}
          required
          aria-label={t('deliveries.chooseDay')}
          className="field w-40"
        />
        <button className="button">{t('deliveries.openDay')}</button>
      </Form>
    </div>
  )
}
