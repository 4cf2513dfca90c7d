import type { ReactNode } from 'react'

type PageProps = {
  /** A full sentence with its number. */
  heading: ReactNode
  /** Where one is: the campaign, the day. */
  above?: ReactNode
  /** The one main action. */
  action?: ReactNode
  children: ReactNode
}

/** A page answers one question, in its heading. */
export function Page({ heading, above, action, children }: PageProps) {
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {above ? <p className="hint mb-1">{above}</p> : null}
          <h1 className="break-words">{heading}</h1>
        </div>
        {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
      </div>
      <div className="mt-5">{children}</div>
    </>
  )
}

/** The main column and what stands beside it; under it on a phone. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid gap-5">{children}</div>
      <div className="grid gap-5">{aside}</div>
    </div>
  )
}
