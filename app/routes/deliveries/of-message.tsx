import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card, Empty } from '#app/components/card.tsx'
import { DeliveryLine } from '#app/components/delivery-line.tsx'
import { Pager } from '#app/components/pager.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { pageOf } from '#app/paging.ts'
import { useFormats } from '#app/use-formats.ts'
import { countForMessage, listForMessage } from '#server/deliveries/deliveries.ts'
import { findMessage } from '#server/messages/messages.ts'
import { shown } from './shown.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { id: messageId } = found(await findMessage(context.db, { id: params.messageId!, by }))
  const counts = await countForMessage(context.db, { messageId, by })
  const { part, paging } = pageOf(counts.count, request)
  const rows = await listForMessage(context.db, { messageId, part, by })
  const deliveries = rows.map((row) => shown(row, context.language))
  return { messageId, ...counts, deliveries, paging }
}

/** Stage 3: where the message went, or will go. */
export default function DeliveriesOfMessage() {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { messageId, count, done, deliveries, paging } = useLoaderData<typeof loader>()
  if (count === 0) {
    const toDraft = (
      <Link className="button" to={`/messages/${messageId}`}>
        {t('states.stages.draft')}
      </Link>
    )
    return <Empty action={toDraft}>{t('deliveries.emptyMessage')}</Empty>
  }
  return (
    <Card heading={t('deliveries.messageHeadingDone', { done, count })}>
      <ul className="rows">
        {deliveries.map((delivery) => (
          <DeliveryLine
            key={delivery.id}
            delivery={delivery}
            title={delivery.destination}
            before={moment(delivery.dueAt)}
          />
        ))}
      </ul>
      <Pager {...paging} />
      <p className="mt-3">
        <Link className="inline-block py-2" to={`/messages/${messageId}/recalls`}>
          {t('recalls.openFor')}
        </Link>
      </p>
    </Card>
  )
}
