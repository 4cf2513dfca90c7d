import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { Sentence } from '#app/words/refusal.ts'
import { Choice } from './choice.tsx'
import { TextField } from './field.tsx'
import { VerbForm } from './verb-form.tsx'

type LookFormProps = {
  deliveryId: string
  refusal?: { sentence?: Sentence; result: SubmissionResult }
  back?: string
}

/** What an officer saw of a disclosure with their own eyes. */
export function LookForm({ deliveryId, refusal, back }: LookFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<{ there: string; words: string }>({
    id: 'look',
    lastResult: refusal?.result,
  })
  return (
    <VerbForm
      {...getFormProps(form)}
      action={`/deliveries/${deliveryId}/brief/look`}
      heading={t('briefs.checkHeading')}
      submit={<button className="button">{t('briefs.checkSubmit')}</button>}
      {...{ refusal, back }}
    >
      <Choice
        field={fields.there}
        label={t('briefs.checkWhat')}
        options={[
          { value: 'yes', label: t('briefs.checkThere') },
          { value: 'no', label: t('briefs.checkMissing') },
        ]}
      />
      <TextField field={fields.words} label={t('briefs.checkWords')} optional />
    </VerbForm>
  )
}
