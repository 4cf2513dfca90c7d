import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from './checkbox.tsx'
import { Select, TextField } from './field.tsx'

export const PRIORITIES = ['normal', 'priority', 'urgent'] as const
export const REPEATS = ['once', 'daily', 'weekdays'] as const

type OnAirProps = {
  fields: Record<'priority' | 'repeat' | 'until' | 'leavesOut', FieldMetadata<unknown>>
  /** Several stations may be chosen at once. */
  many: boolean
}

/** What only a loudspeaker has: how urgent it is, and on which days it is heard again. */
export function OnAirFields({ fields, many }: OnAirProps) {
  const { t } = useTranslation()
  const priorities = PRIORITIES.map((value) => ({
    value,
    label: t(`stations.priorities.${value}`),
  }))
  const repeats = REPEATS.map((value) => ({ value, label: t(`plans.repeats.${value}`) }))
  return (
    <>
      <Select
        field={fields.priority}
        label={t('plans.priority')}
        hint={t('plans.priorityHint')}
        options={priorities}
      />
      <div className="grid grid-cols-2 gap-4">
        <Select field={fields.repeat} label={t('plans.repeat')} options={repeats} />
        <TextField
          field={fields.until}
          label={t('plans.until')}
          hint={t('plans.untilHint')}
          type="date"
        />
      </div>
      {many ? <Checkbox field={fields.leavesOut} label={t('plans.leavesOut')} /> : null}
    </>
  )
}
