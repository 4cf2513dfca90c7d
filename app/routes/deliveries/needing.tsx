import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AttentionCard } from '#app/components/attention-card.tsx'
import { Empty } from '#app/components/card.tsx'
import { Page } from '#app/components/page.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { listNeedingPerson } from '#server/deliveries/deliveries.ts'

export const meta = titled('home.needingTitle')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  return { needing: await listNeedingPerson(context.db, { by }) }
}

/** Every delivery that only a person can settle, the oldest first. */
export default function NeedingPage() {
  const { t } = useTranslation()
  const { needing } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('home.needing', { count: needing.length })}>
      {needing.length === 0 ? <Empty>{t('home.nothingNeeding')}</Empty> : null}
      <div className="grid max-w-3xl gap-4">
        {needing.map((delivery) => (
          <AttentionCard key={delivery.id} delivery={delivery} />
        ))}
      </div>
    </Page>
  )
}
