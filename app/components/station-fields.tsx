import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Select, TextArea, TextField } from './field.tsx'

type Name =
  | 'voice'
  | 'region'
  | 'pace'
  | 'tuneSeconds'
  | 'slots'
  | 'hours'
  | 'quiet'
  | 'minutesASession'
  | 'sessionsADay'
  | 'weekend'
  | 'repeatsInSevenDays'
  | 'households'

type StationFieldsProps = {
  fields: Record<Name, FieldMetadata<unknown>> & { languages: FieldMetadata<unknown> }
  languages: { code: string; label: string }[]
  chosen: string[]
}

/** How a station works: who reads, when, by which rules of the commune, in which languages. */
export function StationFields({ fields, languages, chosen }: StationFieldsProps) {
  return (
    <>
      <Reading fields={fields} />
      <RuleFields fields={fields} />
      <Languages name={fields.languages.name} languages={languages} chosen={chosen} />
    </>
  )
}

function Reading({ fields }: Pick<StationFieldsProps, 'fields'>) {
  const { t } = useTranslation()
  const voices = (['person', 'synthetic'] as const).map((value) => ({
    value,
    label: t(`stations.set.voices.${value}`),
  }))
  const regions = (['north', 'south'] as const).map((value) => ({
    value,
    label: t(`stations.set.regions.${value}`),
  }))
  return (
    <>
      <Select field={fields.voice} label={t('stations.set.voice')} options={voices} />
      <Select field={fields.region} label={t('stations.set.region')} options={regions} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          field={fields.pace}
          label={t('stations.set.pace')}
          hint={t('stations.set.paceHint')}
          inputMode="numeric"
        />
        <TextField
          field={fields.tuneSeconds}
          label={t('stations.set.tuneSeconds')}
          inputMode="numeric"
        />
      </div>
      <TextArea
        field={fields.slots}
        label={t('stations.set.slots')}
        hint={t('stations.set.slotsHint')}
        rows={3}
      />
      <TextField
        field={fields.households}
        label={t('stations.set.households')}
        hint={t('stations.set.householdsHint')}
        inputMode="numeric"
        optional
      />
    </>
  )
}

function RuleFields({ fields }: Pick<StationFieldsProps, 'fields'>) {
  const { t } = useTranslation()
  const weekends = (['allowed', 'special', 'never'] as const).map((value) => ({
    value,
    label: t(`stations.set.weekends.${value}`),
  }))
  const hint = t('stations.set.spanHint')
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-semibold">{t('stations.set.rules')}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField field={fields.hours} label={t('stations.set.hours')} hint={hint} />
        <TextField field={fields.quiet} label={t('stations.set.quiet')} hint={hint} />
        <TextField
          field={fields.minutesASession}
          label={t('stations.set.minutes')}
          inputMode="numeric"
        />
        <TextField
          field={fields.sessionsADay}
          label={t('stations.set.perDay')}
          inputMode="numeric"
        />
        <TextField
          field={fields.repeatsInSevenDays}
          label={t('stations.set.repeats')}
          inputMode="numeric"
        />
      </div>
      <Select field={fields.weekend} label={t('stations.set.weekend')} options={weekends} />
    </fieldset>
  )
}

type LanguagesProps = Pick<StationFieldsProps, 'languages' | 'chosen'> & { name: string }

function Languages({ name, languages, chosen }: LanguagesProps) {
  const { t } = useTranslation()
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{t('stations.set.languages')}</legend>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
        {languages.map(({ code, label }) => (
          <label key={code} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              name={name}
              value={code}
              defaultChecked={chosen.includes(code)}
              className="size-5 shrink-0 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
