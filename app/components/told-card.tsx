import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'

type ToldCardProps = { counts: Record<string, number>; address: string }

/** What a platform reported by itself, and where it reports to. */
export function ToldCard({ counts, address }: ToldCardProps) {
  const { t } = useTranslation()
  return (
    <Card heading={t('destinations.told.heading')}>
      <ul className="mb-2">
        <li>{t('destinations.told.replies', { count: counts.replies ?? 0 })}</li>
        <li>{t('destinations.told.follows', { count: counts.follows ?? 0 })}</li>
      </ul>
      <p className="hint">{t('destinations.told.only')}</p>
      <p className="hint mt-2">
        {t('destinations.told.address')} <code className="break-all">{address}</code>
      </p>
    </Card>
  )
}
