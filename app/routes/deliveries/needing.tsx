import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AttentionCard } from '#app/components/attention-card.tsx'
import { Empty } from '#app/components/card.tsx'
import { Page } from '#app/components/page.tsx'
import { Pager } from '#app/components/pager.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { pageOf } from '#app/paging.ts'
import { countNeedingPerson, listNeedingPerson } from '#server/deliveries/needs-person.ts'

export const meta = titled('home.needingTitle')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const count = await countNeedingPerson(context.db, { by })
  const { part, paging } = pageOf(count, request)
  return { count, rows: await listNeedingPerson(context.db, { part, by }), paging }
}

/** Every delivery that only a person can settle, the oldest first. */
export default function NeedingPage() {
  const { t } = useTranslation()
  const { count, rows, paging } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('home.needing', { count })}>
      {count === 0 ? <Empty>{t('home.nothingNeeding')}</Empty> : null}
      <div className="grid max-w-3xl gap-4">
        {rows.map((delivery) => (
          <AttentionCard key={delivery.id} delivery={delivery} />
        ))}
      </div>
      <Pager {...paging} />
    </Page>
  )
}
