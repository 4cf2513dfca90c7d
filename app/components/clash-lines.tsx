import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'

export type ShownClash = {
  kind: 'same-text' | 'close'
  withId: string
  headline: string
  dueAt: string
}

/** What speaks against a time on an account; it stops nothing. */
export function ClashLines({ clashes }: { clashes: ShownClash[] }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  return clashes.map(({ kind, withId, headline, dueAt }) => (
    <p key={`${kind} ${withId}`} className="text-sm text-amber">
      <span aria-hidden="true">⚠ </span>
      {t(`plans.clashes.${kind}`, { headline, moment: moment(dueAt) })}
    </p>
  ))
}
