import { useTranslation } from 'react-i18next'

/** How many a release is written to, and folded below it how many at which outlet: nobody's address. */
export function RecipientCount({ outlets }: { outlets: { outlet: string; count: number }[] }) {
  const { t } = useTranslation()
  const count = outlets.reduce((sum, one) => sum + one.count, 0)
  const words = t('approvals.recipients', { count, outlets: outlets.length })
  if (count === 0) return <p className="font-medium text-accent">{words}</p>
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5 font-medium">{words}</summary>
      <ul className="hint pb-1" lang="vi">
        {outlets.map(({ outlet, count: recipients }) => (
          <li key={outlet}>{t('approvals.recipientsOf', { outlet, recipients })}</li>
        ))}
      </ul>
    </details>
  )
}
