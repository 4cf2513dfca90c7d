import { useId } from 'react'
import { time } from '#app/formats.ts'
import { Card } from './card.tsx'
import { DeliveryLine } from './delivery-line.tsx'
import { HandCard, type InHand } from './hand-card.tsx'

type DayListProps = {
  heading: string
  /** What is said where there is nothing. */
  none: string
  rows: InHand[]
  /** They are of more than one day. */
  dated?: boolean
}

/** What goes out on a day, a line each. */
export function DayList({ heading, none, rows }: DayListProps) {
  return (
    <Card heading={heading}>
      {rows.length === 0 ? <p className="text-quiet">{none}</p> : null}
      <ul className="rows">
        {rows.map((row) => (
          <DeliveryLine key={row.id} delivery={row} title={row.headline} before={time(row.dueAt)} />
        ))}
      </ul>
    </Card>
  )
}

/** What is in a person's own hands, each with its buttons. */
export function HandList({ heading, none, rows, dated }: DayListProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2">
        {heading}
      </h2>
      {rows.length === 0 ? <p className="card text-quiet">{none}</p> : null}
      <ul className="grid gap-4">
        {rows.map((row) => (
          <li key={row.id}>
            <HandCard item={row} dated={dated} />
          </li>
        ))}
      </ul>
    </section>
  )
}
