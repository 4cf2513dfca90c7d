import { getFormProps, useForm } from '@conform-to/react'
import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Sentence } from '#app/words/refusal.ts'
import { Card } from './card.tsx'
import { Select, TextField } from './field.tsx'
import { RefusalNotice } from './refusal-notice.tsx'

type VillageFormProps = {
  types: readonly string[]
  /** What the villages of this commune are called, where it has some. */
  usual: string | undefined
  answer: { sentence?: Sentence; result: SubmissionResult } | undefined
}

/** Adds a village to the commune whose page it stands on. */
export function VillageForm({ types, usual, answer }: VillageFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<{ type: string; name: string }>({
    lastResult: answer?.result,
    defaultValue: { type: usual },
  })
  return (
    <Card heading={t('places.addVillage')}>
      <RefusalNotice refusal={answer} />
      <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-4">
        <div className="grid gap-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <Select
            field={fields.type}
            label={t('places.villageType')}
            options={types.map((type) => ({ value: type, label: type, lang: 'vi' }))}
          />
          <TextField
            field={fields.name}
            label={t('places.villageName')}
            hint={t('places.villageNameHint')}
          />
        </div>
        <div>
          <button className="button button-main">{t('places.add')}</button>
        </div>
      </Form>
    </Card>
  )
}
