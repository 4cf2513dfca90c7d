import type { FieldMetadata } from '@conform-to/react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from './checkbox.tsx'
import { TextArea } from './field.tsx'
import { PlaceQuestions, type PlaceQuestion } from './place-questions.tsx'

type CampaignPlacesProps = {
  fields: Record<'whole' | 'places', FieldMetadata<unknown>>
  placeName: string
  /** The own place has places within it to choose from. */
  divided: boolean
  questions: PlaceQuestion[] | undefined
}

/** Where a campaign goes: the whole of the own place, or places within it by their names. */
export function CampaignPlaces({ fields, placeName, divided, questions }: CampaignPlacesProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="grid gap-2" onInput={uncheckWhole}>
      <legend className="mb-1 font-medium">{t('campaigns.where')}</legend>
      <Checkbox field={fields.whole} label={t('campaigns.whole', { name: placeName })} />
      {divided ? (
        <TextArea
          field={fields.places}
          label={t('campaigns.some')}
          hint={t('campaigns.someHint')}
          rows={3}
        />
      ) : null}
      <PlaceQuestions questions={questions} />
    </fieldset>
  )
}

/** Whoever writes names means these places. Without a script the server asks. */
function uncheckWhole({ target, currentTarget }: FormEvent<HTMLFieldSetElement>) {
  const whole = currentTarget.querySelector<HTMLInputElement>('input[name="whole"]')
  if (whole && target instanceof HTMLTextAreaElement) whole.checked = false
}
