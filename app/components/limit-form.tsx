import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'

export type ShownLimits = { perDay?: number; apartMinutes?: number }

/** How fast an account may go, as its people want it; empty does not limit. */
export function LimitForm({ id, limits }: { id: string; limits: ShownLimits }) {
  const { t } = useTranslation()
  return (
    <Card heading={t('destinations.limits.heading')}>
      <Form method="post" action={`/destinations/${id}/limit`} className="grid gap-4">
        <p className="hint">{t('destinations.limits.what')}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          {(['perDay', 'apartMinutes'] as const).map((name) => (
            <label key={name} className="grid gap-1">
              <span className="font-medium">{t(`destinations.limits.${name}`)}</span>
              <input
                className="field"
                name={name}
                inputMode="numeric"
                autoComplete="off"
                defaultValue={limits[name] ?? ''}
              />
            </label>
          ))}
        </div>
        <div>
          <button className="button">{t('destinations.limits.submit')}</button>
        </div>
      </Form>
    </Card>
  )
}
