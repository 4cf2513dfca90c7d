import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Select } from './field.tsx'

type Hand = { id: string; name: string; placeName: string }

type AssigneeFieldProps = { field: FieldMetadata<unknown>; hands: Hand[] }

/** Who posts it: one of those who can, or nobody yet. */
export function AssigneeField({ field, hands }: AssigneeFieldProps) {
  const { t } = useTranslation()
  const people = hands.map(({ id, name, placeName }) => ({
    ...{ value: id, label: `${name} · ${placeName}`, lang: 'vi' },
  }))
  return (
    <Select
      field={field}
      label={t('plans.assignee')}
      hint={t('plans.assigneeHint')}
      options={[{ value: '', label: t('plans.nobody') }, ...people]}
    />
  )
}
