import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { Sentence } from '#app/words/refusal.ts'
import { TextField } from './field.tsx'
import { VerbForm } from './verb-form.tsx'
import { WhenFields } from './when-fields.tsx'

type Posting = { link: string; date: string; time: string; note: string }

type PostedFormProps = {
  deliveryId: string
  values: Partial<Posting>
  refusal?: { sentence?: Sentence; result: SubmissionResult }
  back?: string
  /** It was printed: it may have no address. */
  printed?: boolean
}

/** Where a person posted it, and when. */
export function PostedForm({ deliveryId, values, refusal, back, printed }: PostedFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<Posting>({
    id: 'posted',
    lastResult: refusal?.result,
    defaultValue: values,
  })
  const submit = (
    <button className="button button-good min-h-14">
      {t(printed ? 'deliveries.posted.printed' : 'deliveries.posted.submit')}
    </button>
  )
  return (
    <VerbForm
      {...getFormProps(form)}
      action={`/deliveries/${deliveryId}/posted`}
      heading={t(printed ? 'deliveries.posted.printedHeading' : 'deliveries.posted.heading')}
      {...{ refusal, submit, back }}
    >
      {printed ? null : (
        <TextField
          field={fields.link}
          type="url"
          label={t('deliveries.posted.link')}
          hint={t('deliveries.posted.linkHint')}
          optional
        />
      )}
      <WhenFields fields={fields} />
      <TextField
        field={fields.note}
        label={t('deliveries.posted.note')}
        hint={t('deliveries.posted.noteHint')}
        optional
      />
    </VerbForm>
  )
}
