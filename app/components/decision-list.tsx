import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card } from './card.tsx'

/** Who decided what about a delivery, and when. */
export function DecisionList({
  decisions,
}: {
  decisions: { at: string; action: string; name: string }[]
}) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  if (decisions.length === 0) return null
  return (
    <Card heading={t('deliveries.decisions')}>
      <ol className="rows">
        {decisions.map(({ at, action, name }) => (
          <li key={`${at} ${action}`} className="py-2.5">
            <strong className="mr-2 font-semibold">{moment(at)}</strong>{' '}
            {t(`audit.actions.${action}` as never)}, <span lang="vi">{name}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
