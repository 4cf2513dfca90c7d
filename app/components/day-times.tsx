import { useTranslation } from 'react-i18next'
import { time } from '#app/formats.ts'
import { DeliveryLine, type ShownDelivery } from './delivery-line.tsx'

type Due = ShownDelivery & { dueAt: string }

/** What goes out on a day: each time once, with all that leaves then. */
export function DayTimes({ deliveries }: { deliveries: Due[] }) {
  const times = [...Map.groupBy(deliveries, ({ dueAt }) => time(dueAt))]
  if (times.length === 0) return null
  return (
    <div className="card rows py-1">
      {times.map(([at, together]) => (
        <AtOnce key={at} at={at} together={together} />
      ))}
    </div>
  )
}

function AtOnce({ at, together }: { at: string; together: Due[] }) {
  const { t } = useTranslation()
  const count = together.length
  return (
    <section className="grid gap-x-4 py-1 sm:grid-cols-[5rem_minmax(0,1fr)]">
      <h2 className="py-2.5 text-base leading-normal sm:sticky sm:top-0 sm:self-start">
        {at}
        {count > 1 ? (
          <span className="hint font-normal sm:block max-sm:ml-2">
            {t('deliveries.atOnce', { count })}
          </span>
        ) : null}
      </h2>
      <ul className="rows">
        {together.map((delivery) => (
          <DeliveryLine key={delivery.id} delivery={delivery} title={delivery.headline} />
        ))}
      </ul>
    </section>
  )
}
