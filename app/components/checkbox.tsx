import { getInputProps, type FieldMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { Faults } from './faults.tsx'

type CheckboxProps = { field: FieldMetadata<unknown>; label: string; hint?: ReactNode }

/** One yes or no, as large as a thumb. */
export function Checkbox({ field, label, hint }: CheckboxProps) {
  const { key, ...input } = getInputProps(field as never, {
    type: 'checkbox',
    ariaDescribedBy: hint ? `${field.id}-hint` : undefined,
  })
  return (
    <div>
      <label className="flex min-h-11 cursor-pointer items-center gap-3 font-medium">
        <input key={key} {...input} className="size-5 shrink-0 accent-accent" />
        {label}
      </label>
      {hint ? (
        <p id={`${field.id}-hint`} className="hint ml-8">
          {hint}
        </p>
      ) : null}
      <Faults field={field} />
    </div>
  )
}
