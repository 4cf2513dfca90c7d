import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from './card.tsx'

/** Connecting on the platform's own page, where nobody copies a token. */
export function ConnectCard({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <Card heading={t('destinations.connect.heading')}>
      <p className="mb-3">{t('destinations.connect.what')}</p>
      <Form method="post" action={`/destinations/${id}/connect`}>
        <button className="button button-main">{t('destinations.connect.begin')}</button>
      </Form>
    </Card>
  )
}
