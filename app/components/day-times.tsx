import { useTranslation } from 'react-i18next'
import { time } from '#app/formats.ts'
import { DeliveryLine, type ShownDelivery } from './delivery-line.tsx'

type Due = ShownDelivery & { dueAt: string }

type DayTimesProps = {
  deliveries: Due[]
  /** How many leave when, on this page of the list and on the others. */
  times: { dueAt: string; count: number }[]
}

/** What goes out on a day: each time once, with what leaves then. */
export function DayTimes({ deliveries, times }: DayTimesProps) {
  const groups = [...Map.groupBy(deliveries, ({ dueAt }) => time(dueAt))]
  if (groups.length === 0) return null
  const countAt = (at: string) =>
    times.reduce((sum, { dueAt, count }) => (time(dueAt) === at ? sum + count : sum), 0)
  return (
    <div className="card rows py-1">
      {groups.map(([at, together]) => (
        <AtOnce key={at} at={at} count={countAt(at)} together={together} />
      ))}
    </div>
  )
}

type AtOnceProps = { at: string; count: number; together: Due[] }

function AtOnce({ at, count, together }: AtOnceProps) {
  const { t } = useTranslation()
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
