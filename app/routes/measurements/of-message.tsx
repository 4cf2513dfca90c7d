import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card, Empty } from '#app/components/card.tsx'
import { DeliveryLine } from '#app/components/delivery-line.tsx'
import { GradeLegend } from '#app/components/grade.tsx'
import { MeasuringBar } from '#app/components/measuring.tsx'
import { MetricTable } from '#app/components/metric-table.tsx'
import { StateBadge } from '#app/components/state-badge.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { shown } from '#app/routes/deliveries/shown.ts'
import { useFormats } from '#app/use-formats.ts'
import { listForMessage } from '#server/deliveries/deliveries.ts'
import { findMessage } from '#server/messages/messages.ts'
import { shownMeasurements } from './shown-measurements.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { db, language } = context
  const by = requireViewer(context, request)
  const { id: messageId } = found(await findMessage(db, { id: params.messageId!, by }))
  const rows = await listForMessage(db, { messageId, by })
  const deliveries = rows.filter(({ state }) => state !== 'withdrawn')
  const measurements = await shownMeasurements(db, { deliveries, by, language })
  return deliveries.map((row, at) => ({ ...shown(row, language), ...measurements[at]! }))
}

/** Stage 4: what every delivery of a message brought, measured or not. */
export default function MeasurementsOfMessage() {
  const { t } = useTranslation()
  const deliveries = useLoaderData<typeof loader>()
  const out = deliveries.filter((delivery) => delivery.out)
  const metrics = out.flatMap((delivery) => delivery.metrics)
  const measured = metrics.filter(({ last }) => last).length
  return (
    <section aria-labelledby="measured">
      <h2 id="measured" className="mb-4">
        {t('measurements.heading', { count: metrics.length, measured })}
      </h2>
      {out.length === 0 ? <Empty>{t('measurements.empty')}</Empty> : null}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {out.map((delivery) => (
          <OfDelivery key={delivery.id} delivery={delivery} />
        ))}
      </div>
      {out.length > 0 ? <GradeLegend /> : null}
      <NotOut deliveries={deliveries.filter((delivery) => !delivery.out)} />
    </section>
  )
}

type Delivery = ReturnType<typeof useLoaderData<typeof loader>>[number]

function OfDelivery({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, destination, channel, dueAt, doneAt, state, metrics, screenshots, measuring } =
    delivery
  const at = moment(doneAt ?? dueAt)
  const heading = (
    <Link className="underline" to={`/deliveries/${id}`}>
      <span lang="vi">{destination}</span>
      <span className="sr-only">, {at}</span>
    </Link>
  )
  return (
    <Card heading={heading} note={<StateBadge state={state} />}>
      <p className="hint mb-2">
        {channel} · {at}
      </p>
      <MetricTable
        {...{ metrics, screenshots }}
        caption={`${t('measurements.ofDelivery')}: ${destination}`}
      />
      <MeasuringBar {...measuring} />
    </Card>
  )
}

/** What has not gone out has no numbers, not zeros. */
function NotOut({ deliveries }: { deliveries: Delivery[] }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  if (deliveries.length === 0) return null
  return (
    <div className="mt-4">
      <Card heading={t('measurements.notOut')}>
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
      </Card>
    </div>
  )
}
