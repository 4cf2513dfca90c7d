import { getFormProps, useForm, type FieldMetadata, type SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { Sentence } from '#app/words/refusal.ts'
import { TextField } from './field.tsx'
import { VerbForm } from './verb-form.tsx'
import { WhenFields } from './when-fields.tsx'

type Airing = {
  how: string
  percent: string
  clustersOn: string
  clusters: string
  date: string
  time: string
  note: string
}

type AiredFormProps = {
  deliveryId: string
  /** What stands in the fields at first. */
  values: Partial<Airing>
  refusal?: { sentence?: Sentence; result: SubmissionResult }
  /** Only a part was aired: how much of it? */
  asksShare: boolean
  back?: string
}

/** What a station says after the broadcast: all of it, a part, nothing; the rest only where it differs. */
export function AiredForm({ deliveryId, values, refusal, asksShare, back }: AiredFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<Airing>({
    id: 'aired',
    lastResult: refusal?.result,
    defaultValue: values,
  })
  return (
    <VerbForm
      {...getFormProps(form)}
      action={`/deliveries/${deliveryId}/aired`}
      heading={t(asksShare ? 'deliveries.aired.partHeading' : 'deliveries.aired.heading')}
      refusal={refusal}
      submit={asksShare ? <PartButton /> : <Answers deliveryId={deliveryId} />}
      back={back}
    >
      {asksShare ? (
        <TextField
          field={fields.percent}
          label={t('deliveries.aired.percent')}
          inputMode="decimal"
        />
      ) : null}
      <Clusters fields={fields} />
      <details open={asksShare || Boolean(refusal) || undefined}>
        <summary className="min-h-11 cursor-pointer py-2.5 font-medium">
          {t('deliveries.aired.more')}
        </summary>
        <div className="mt-2 grid gap-4">
          <WhenFields fields={fields} />
          <p className="hint">{t('deliveries.aired.moreHint')}</p>
          <TextField
            field={fields.note}
            label={t('deliveries.aired.note')}
            hint={t('deliveries.aired.noteHint')}
            optional
          />
        </div>
      </details>
    </VerbForm>
  )
}

function Clusters({
  fields,
}: {
  fields: Record<'clustersOn' | 'clusters', FieldMetadata<unknown>>
}) {
  const { t } = useTranslation()
  return (
    <div className="grid grid-cols-2 gap-4">
      <TextField
        field={fields.clustersOn}
        label={t('deliveries.aired.clustersOn')}
        inputMode="numeric"
      />
      <TextField
        field={fields.clusters}
        label={t('deliveries.aired.clusters')}
        inputMode="numeric"
      />
    </div>
  )
}

function PartButton() {
  const { t } = useTranslation()
  return (
    <button name="how" value="part" className="button button-good min-h-14">
      {t('deliveries.aired.partSubmit')}
    </button>
  )
}

/** For one thumb. “A part” asks for the share first, with all that was typed. */
function Answers({ deliveryId }: { deliveryId: string }) {
  const { t } = useTranslation()
  const action = `/deliveries/${deliveryId}/aired`
  return (
    <div className="grid grid-cols-2 gap-2">
      <button name="how" value="full" className="button button-good col-span-2 min-h-16 text-lg">
        {t('deliveries.aired.full')}
      </button>
      <button
        name="how"
        value="part"
        formMethod="get"
        formAction={action}
        className="button min-h-16"
      >
        {t('deliveries.aired.part')}
      </button>
      <button name="how" value="none" className="button min-h-16">
        {t('deliveries.aired.none')}
      </button>
      <p className="hint col-span-2">{t('deliveries.aired.confirmed')}</p>
    </div>
  )
}
