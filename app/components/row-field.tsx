import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { faultSentences } from '#app/words/fault.ts'

/** The faults of a form by the names of its fields. */
export type Faults = Record<string, string[] | null>

type RowFieldProps = {
  name: string
  label: string
  /** Before the name: `figures[2].`. */
  prefix?: string
  typed: Record<string, string | undefined>
  faults: Faults
}

/** One line of a form whose rows are many: what was typed, and what is wrong with it. */
export function RowField({ name, label, prefix = '', typed, faults }: RowFieldProps) {
  const id = useId()
  const full = `${prefix}${name}`
  const isWrong = Boolean(faults[full])
  return (
    <div>
      <label className="block font-medium">
        {label}
        <input
          name={full}
          defaultValue={typed[name] ?? ''}
          lang="vi"
          autoComplete="off"
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? id : undefined}
          className="field mt-1 font-normal"
        />
      </label>
      <Faulted id={id} faults={faults} name={full} />
    </div>
  )
}

export function Faulted({ id, faults, name }: { id?: string; faults: Faults; name: string }) {
  const { i18n } = useTranslation()
  const own = faults[name]
  if (!own) return null
  return (
    <p id={id} className="mt-1 text-sm font-medium text-accent">
      {faultSentences(i18n, own)}
    </p>
  )
}
