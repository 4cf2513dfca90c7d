import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card, Empty } from '#app/components/card.tsx'
import { GradeLegend } from '#app/components/grade.tsx'
import { MeasuringBar } from '#app/components/measuring.tsx'
import { MetricTable } from '#app/components/metric-table.tsx'
import { StateBadge } from '#app/components/state-badge.tsx'
import { moment } from '#app/formats.ts'
import { found, requireViewer } from '#app/load-context.ts'
import { shown } from '#app/routes/deliveries/shown.ts'
import { listForMessage } from '#server/deliveries/deliveries.ts'
import { findMessage } from '#server/messages/messages.ts'
import { shownMeasurements } from './shown-measurements.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { db } = context
  const by = requireViewer(context, request)
  const { id: messageId } = found(await findMessage(db, { id: params.messageId!, by }))
  const rows = await listForMessage(db, { messageId, by })
  const deliveries = rows.filter(({ state }) => state !== 'withdrawn')
  const measurements = await shownMeasurements(db, { deliveries, by })
  return deliveries.map((row, at) => ({ ...shown(row), ...measurements[at]! }))
}

/** Stage 4: what every delivery of a message brought, measured or not. */
export default function MeasurementsOfMessage() {
  const { t } = useTranslation()
  const deliveries = useLoaderData<typeof loader>()
  const metrics = deliveries.flatMap(({ out, metrics }) => (out ? metrics : []))
  const measured = metrics.filter(({ last }) => last).length
  return (
    <section aria-labelledby="measured">
      <h2 id="measured" className="mb-4">
        {t('measurements.heading', { count: metrics.length, measured })}
      </h2>
      {metrics.length === 0 ? <Empty>{t('measurements.empty')}</Empty> : null}
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-2">
        {deliveries.map((delivery) => (
          <OfDelivery key={delivery.id} delivery={delivery} />
        ))}
      </div>
      <GradeLegend />
    </section>
  )
}

function OfDelivery({
  delivery,
}: {
  delivery: ReturnType<typeof useLoaderData<typeof loader>>[number]
}) {
  const { t } = useTranslation()
  const { id, destination, channel, dueAt, doneAt, state, out, metrics, measuring } = delivery
  const heading = <Link to={`/deliveries/${id}`}>{destination}</Link>
  return (
    <Card heading={heading} note={<StateBadge state={state} />}>
      <p className="hint mb-2">
        {channel} · {moment(doneAt ?? dueAt)}
      </p>
      {out ? (
        <>
          <MetricTable metrics={metrics} caption={t('measurements.ofDelivery')} />
          <MeasuringBar {...measuring} />
        </>
      ) : (
        <p className="text-quiet">{t('measurements.notOut')}</p>
      )}
    </Card>
  )
}
