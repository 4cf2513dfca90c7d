import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { Sentence } from '#app/words/refusal.ts'
import { Checkbox } from './checkbox.tsx'
import { VerbForm } from './verb-form.tsx'

type ResumeFormProps = { refusal?: { sentence?: Sentence; result: SubmissionResult } }

/** Asks whether the old machine is off: two that send are the one thing that no look at a platform can mend. */
export function ResumeForm({ refusal }: ResumeFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<{ oldIsOff: string }>({ lastResult: refusal?.result })
  return (
    <VerbForm
      {...getFormProps(form)}
      action="/publishing/resume"
      heading={t('publishing.resume.heading')}
      refusal={refusal}
      submit={<button className="button button-main">{t('publishing.resume.submit')}</button>}
    >
      <Checkbox
        field={fields.oldIsOff}
        label={t('publishing.resume.old')}
        hint={t('publishing.resume.oldHint')}
      />
    </VerbForm>
  )
}
