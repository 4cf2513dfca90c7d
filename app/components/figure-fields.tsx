import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Select, TextArea, TextField } from './field.tsx'

type Main = 'indicator' | 'value' | 'unit' | 'about' | 'asOf' | 'kind' | 'publisher' | 'document'
type More =
  | 'link'
  | 'quote'
  | 'numerator'
  | 'denominator'
  | 'period'
  | 'published'
  | 'accessed'
  | 'geography'
  | 'standard'

export type FigureFieldsProps = { fields: Record<Main | More, FieldMetadata<unknown>> }

/** What a figure is, where it comes from, and, folded up, what else is known of it. */
export function FigureFields({ fields }: FigureFieldsProps) {
  const { t } = useTranslation()
  const kinds = (['result', 'target'] as const).map((value) => ({
    value,
    label: t(`figures.kinds.${value}`),
  }))
  return (
    <>
      <TextField
        field={fields.indicator}
        label={t('figures.indicator')}
        hint={t('figures.indicatorHint')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField field={fields.value} label={t('figures.value')} hint={t('figures.valueHint')} />
        <TextField field={fields.unit} label={t('figures.unit')} hint={t('figures.unitHint')} />
        <TextField
          field={fields.about}
          label={t('figures.about')}
          hint={t('figures.aboutHint')}
          optional
        />
        <Select field={fields.kind} label={t('figures.kind')} options={kinds} />
      </div>
      <TextField
        field={fields.publisher}
        label={t('figures.publisher')}
        hint={t('figures.publisherHint')}
      />
      <TextField
        field={fields.document}
        label={t('figures.document')}
        hint={t('figures.documentHint')}
        optional
      />
      <TextField field={fields.asOf} label={t('figures.asOf')} hint={t('figures.asOfHint')} />
      <MoreFields fields={fields} />
    </>
  )
}

function MoreFields({ fields }: FigureFieldsProps) {
  const { t } = useTranslation()
  const hasFaults = Object.values(fields).some(({ errors }) => errors)
  return (
    <details open={hasFaults || undefined}>
      <summary className="cursor-pointer py-2 font-medium">{t('figures.more')}</summary>
      <div className="mt-2 grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            field={fields.numerator}
            label={t('figures.numerator')}
            hint={t('figures.shareHint')}
            inputMode="decimal"
            optional
          />
          <TextField
            field={fields.denominator}
            label={t('figures.denominator')}
            inputMode="decimal"
            optional
          />
          <TextField
            field={fields.period}
            label={t('figures.period')}
            hint={t('figures.periodHint')}
            optional
          />
          <TextField field={fields.link} label={t('figures.link')} type="url" optional />
          <TextField field={fields.published} label={t('figures.published')} optional />
          <TextField field={fields.accessed} label={t('figures.accessed')} optional />
        </div>
        <TextArea field={fields.quote} label={t('figures.quote')} rows={2} optional />
        <Versions fields={fields} />
      </div>
    </details>
  )
}

/** Which communes, and which standard: what was counted otherwise is not compared. */
function Versions({ fields }: FigureFieldsProps) {
  const { t } = useTranslation()
  const byDate = { value: '', label: t('figures.geographies.byDate') }
  const geographies = (['before', 'after'] as const).map((value) => ({
    value,
    label: t(`figures.geographies.${value}`),
  }))
  const none = { value: '', label: t('figures.standards.none') }
  const standards = (['19', '10'] as const).map((value) => ({
    value,
    label: t(`figures.standards.${value}`),
  }))
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        field={fields.geography}
        label={t('figures.geography')}
        options={[byDate, ...geographies]}
      />
      <Select
        field={fields.standard}
        label={t('figures.standard')}
        options={[none, ...standards]}
      />
    </div>
  )
}
