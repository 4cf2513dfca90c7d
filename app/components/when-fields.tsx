import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { TextField } from './field.tsx'

/** A day and a time of the clock in Viet Nam. */
export function WhenFields({
  fields,
}: {
  fields: Record<'date' | 'time', FieldMetadata<unknown>>
}) {
  const { t } = useTranslation()
  return (
    <div className="grid grid-cols-2 gap-4">
      <TextField field={fields.date} label={t('messages.date')} type="date" />
      <TextField field={fields.time} label={t('messages.time')} type="time" />
    </div>
  )
}
