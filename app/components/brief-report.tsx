import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { Sentence } from '#app/words/refusal.ts'
import { Choice } from './choice.tsx'
import { TextArea, TextField } from './field.tsx'
import { ScreenshotField } from './screenshot.tsx'
import { VerbForm } from './verb-form.tsx'
import { WhenFields } from './when-fields.tsx'

type Refused = { sentence?: Sentence; result: SubmissionResult }

type Report<Values> = { base: string; values?: Partial<Values>; refusal?: Refused; back?: string }

type Published = {
  link: string
  date: string
  time: string
  inCaption: string
  saidAloud: string
  words: string
}

/** Where it was published, when, and whether the disclosure stands where it must. */
export function PublishedForm({ base, values, refusal, back }: Report<Published>) {
  const { t } = useTranslation()
  const [form, fields] = useForm<Published>({
    id: 'published',
    lastResult: refusal?.result,
    defaultValue: values,
  })
  const submit = (
    <button className="button button-good min-h-14">{t('briefs.publishedSubmit')}</button>
  )
  const answers = (none: string) => [
    { value: 'yes', label: t('briefs.yes') },
    { value: 'no', label: t('briefs.no') },
    { value: 'none', label: none },
  ]
  return (
    <VerbForm
      {...getFormProps(form)}
      action={`${base}/published`}
      heading={t('briefs.publishedHeading')}
      {...{ refusal, submit, back }}
    >
      <TextField
        field={fields.link}
        type="url"
        label={t('briefs.link')}
        hint={t('briefs.linkHint')}
        optional
      />
      <WhenFields fields={fields} />
      <Choice
        field={fields.inCaption}
        label={t('briefs.inCaption')}
        options={answers(t('briefs.noCaption'))}
      />
      <Choice
        field={fields.saidAloud}
        label={t('briefs.saidAloud')}
        options={answers(t('briefs.silent'))}
      />
      <TextArea field={fields.words} label={t('briefs.words')} rows={2} optional />
    </VerbForm>
  )
}

type Numbers = { views: string; interactions: string; proof: string; words: string }

/** What it brought, in the partner's own numbers. */
export function NumbersOfBrief({ base, values, refusal, back }: Report<Numbers>) {
  const { t } = useTranslation()
  const [form, fields] = useForm<Numbers>({
    id: 'numbers',
    lastResult: refusal?.result,
    defaultValue: values,
  })
  const submit = (
    <button className="button button-good min-h-14">{t('briefs.numbersSubmit')}</button>
  )
  return (
    <VerbForm
      {...getFormProps(form)}
      encType="multipart/form-data"
      action={`${base}/numbers`}
      heading={t('briefs.numbersHeading')}
      {...{ refusal, submit, back }}
    >
      <p className="text-quiet">{t('briefs.numbersWhat')}</p>
      <TextField field={fields.views} label={t('briefs.views')} inputMode="numeric" />
      <TextField field={fields.interactions} label={t('briefs.interactions')} inputMode="numeric" />
      <ScreenshotField again={Boolean(refusal)} />
      <TextField
        field={fields.proof}
        label={t('briefs.proof')}
        hint={t('briefs.proofHint')}
        optional
      />
      <TextArea field={fields.words} label={t('briefs.words')} rows={2} optional />
    </VerbForm>
  )
}
