import { getInputProps, type FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from './checkbox.tsx'
import { Select, TextField } from './field.tsx'

const HOWS = ['full', 'part', 'none'] as const

type Name =
  | 'id'
  | 'date'
  | 'time'
  | 'how'
  | 'percent'
  | 'why'
  | 'from'
  | 'until'
  | 'clustersOn'
  | 'clusters'
  | 'reader'
  | 'trouble'
  | 'rerun'

/** What is written into the log of one session: when, how, and whatever else the paper says. */
export function LogFields({ fields }: { fields: Record<Name, FieldMetadata<unknown>> }) {
  const { t } = useTranslation()
  const { key, ...id } = getInputProps(fields.id as never, { type: 'hidden' })
  const hows = HOWS.map((value) => ({ value, label: t(`airings.${value}`) }))
  return (
    <>
      <input key={key} {...id} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField field={fields.date} label={t('airings.log.date')} type="date" />
        <TextField field={fields.time} label={t('airings.log.session')} type="time" />
      </div>
      <Select field={fields.how} label={t('airings.log.result')} options={hows} />
      <TextField
        field={fields.percent}
        label={t('airings.percent')}
        hint={t('airings.log.percentHint')}
        inputMode="numeric"
      />
      <TextField field={fields.why} label={t('airings.why')} hint={t('airings.log.whyHint')} />
      <div className="grid grid-cols-2 gap-4">
        <TextField field={fields.from} label={t('airings.from')} type="time" optional />
        <TextField field={fields.until} label={t('airings.until')} type="time" optional />
        <Count field={fields.clustersOn} label={t('airings.clustersOn')} />
        <Count field={fields.clusters} label={t('airings.clusters')} />
      </div>
      <TextField field={fields.reader} label={t('airings.reader')} optional />
      <TextField field={fields.trouble} label={t('airings.trouble')} optional />
      <Checkbox field={fields.rerun} label={t('airings.rerun')} />
    </>
  )
}

function Count({ field, label }: { field: FieldMetadata<unknown>; label: string }) {
  return <TextField field={field} label={label} inputMode="numeric" optional />
}
