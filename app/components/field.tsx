import {
  getInputProps,
  getSelectProps,
  getTextareaProps,
  type FieldMetadata,
} from '@conform-to/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Faults } from './faults.tsx'

/** What people write is Vietnamese in any language of the page: spelling and the ear follow it. */
const WRITTEN = 'vi'

type Named = { field: FieldMetadata<unknown>; label: string; hint?: ReactNode; optional?: boolean }

type TextFieldProps = Named & {
  type?: 'text' | 'email' | 'password' | 'date' | 'time' | 'datetime-local' | 'number' | 'url'
  autoComplete?: string
  /** The keyboard of a phone. */
  inputMode?: 'numeric' | 'decimal'
}

/** One line of text, a date, a number: label above, hint and fault below, what was typed kept. */
export function TextField({ type = 'text', autoComplete, inputMode, ...named }: TextFieldProps) {
  const { key, ...input } = getInputProps(named.field as never, {
    type,
    ariaDescribedBy: hintId(named),
  })
  return (
    <Labelled {...named}>
      <input
        key={key}
        {...input}
        inputMode={inputMode}
        autoComplete={autoComplete ?? 'off'}
        lang={WRITTEN}
        className="field"
      />
    </Labelled>
  )
}

/** @param lang of what is written, where it is not Vietnamese */
export function TextArea({
  rows = 4,
  lang = WRITTEN,
  ...named
}: Named & { rows?: number; lang?: string }) {
  const { key, ...area } = getTextareaProps(named.field as never, {
    ariaDescribedBy: hintId(named),
  })
  return (
    <Labelled {...named}>
      <textarea key={key} {...area} rows={rows} lang={lang} className="field" />
    </Labelled>
  )
}

/** `lang` where the label is not of the language of the page: a name. */
type Option = { value: string; label: string; lang?: string }

export function Select({ options, ...named }: Named & { options: Option[] }) {
  const { key, ...select } = getSelectProps(named.field as never, {
    ariaDescribedBy: hintId(named),
  })
  return (
    <Labelled {...named}>
      <select key={key} {...select} className="field">
        {options.map(({ value, label, lang }) => (
          <option key={value} value={value} lang={lang}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

function Labelled({ field, label, hint, optional, children }: Named & { children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div>
      <label htmlFor={field.id} className="mb-1 block font-medium">
        {label}
        {optional ? <span className="hint font-normal"> ({t('frame.optional')})</span> : null}
      </label>
      {children}
      {hint ? (
        <p id={`${field.id}-hint`} className="hint mt-1">
          {hint}
        </p>
      ) : null}
      <Faults field={field} />
    </div>
  )
}

function hintId({ field, hint }: Named): string | undefined {
  return hint ? `${field.id}-hint` : undefined
}
