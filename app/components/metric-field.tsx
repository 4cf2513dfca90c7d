import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { TextField } from './field.tsx'

export type TypableMetric = {
  name: string
  label: string
  grade: 'A' | 'B' | 'C' | 'D'
  share: boolean
}

/** One number a person types, and how sure it then is. */
export function MetricField({
  field,
  metric,
}: {
  field: FieldMetadata<unknown>
  metric: TypableMetric
}) {
  const { t } = useTranslation()
  const { label, grade, share } = metric
  return (
    <TextField
      field={field}
      label={share ? t('measurements.percent', { label }) : label}
      hint={t('measurements.gradeHint', { grade, meaning: t(`states.grades.${grade}`) })}
      inputMode={share ? 'decimal' : 'numeric'}
    />
  )
}
