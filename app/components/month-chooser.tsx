import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** The month before, any month, the month after. */
export function MonthChooser({
  month,
  before,
  after,
}: Record<'month' | 'before' | 'after', string>) {
  const { t } = useTranslation()
  return (
    <div className="screen-only mb-5 flex flex-wrap items-end gap-2">
      <Link className="button" to={`?month=${before}`}>
        <span aria-hidden="true">←&nbsp;</span>
        {t('airings.log.before')}
      </Link>
      <Link className="button" to={`?month=${after}`}>
        {t('airings.log.after')}
        <span aria-hidden="true">&nbsp;→</span>
      </Link>
      <Form className="flex gap-2">
        <input
          key={month}
          type="month"
          name="month"
          defaultValue={month}
          required
          pattern="20\d\d-(0[1-9]|1[0-2])"
          placeholder="2026-11"
          aria-label={t('airings.log.month')}
          className="field w-44"
        />
        <button className="button">{t('airings.log.open')}</button>
      </Form>
    </div>
  )
}
