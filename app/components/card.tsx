import { useId, type ReactNode } from 'react'

type CardProps = {
  heading?: ReactNode
  /** Beside the heading: a state, a count. */
  note?: ReactNode
  /** Marks a card that needs a person, by its left edge. */
  edge?: 'violet' | 'red' | 'amber'
  children: ReactNode
}

const EDGES = {
  violet: 'border-l-4 border-l-violet',
  red: 'border-l-4 border-l-accent',
  amber: 'border-l-4 border-l-amber',
}

export function Card({ heading, note, edge, children }: CardProps) {
  const id = useId()
  return (
    <section
      className={`card ${edge ? EDGES[edge] : ''}`}
      aria-labelledby={heading ? id : undefined}
    >
      {heading ? (
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h2 id={id}>{heading}</h2>
          {note}
        </div>
      ) : null}
      {children}
    </section>
  )
}

/** What stands where there is nothing yet, and what to do about it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="rounded-lg border border-dashed border-edge px-5 py-6 text-center text-quiet">
      <p>{children}</p>
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  )
}
