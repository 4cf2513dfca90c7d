import { getCollectionProps, type FieldMetadata } from '@conform-to/react'
import { Faults } from './faults.tsx'

type ChoiceProps = {
  field: FieldMetadata<unknown>
  label: string
  options: { value: string; label: string }[]
}

/** One of a few, each as large as a thumb; nothing is chosen before somebody does. */
export function Choice({ field, label, options }: ChoiceProps) {
  const inputs = getCollectionProps(field as never, {
    type: 'radio',
    options: options.map(({ value }) => value),
  })
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="grid gap-1">
        {inputs.map(({ key, ...input }, at) => (
          <label key={key} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input {...input} className="size-5 shrink-0 accent-accent" />
            {options[at]!.label}
          </label>
        ))}
      </div>
      <Faults field={field} />
    </fieldset>
  )
}
