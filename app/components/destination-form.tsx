import type { FieldMetadata, getFormProps } from '@conform-to/react'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TextField } from './field.tsx'
import { FormEnd } from './form-end.tsx'
import { PlaceField } from './place-field.tsx'
import type { PlaceQuestion } from './place-questions.tsx'
import { RehearsalChoice } from './rehearsal-choice.tsx'
import { SettingFields, type Setting } from './setting-fields.tsx'

type DestinationFormProps = {
  form: ReturnType<typeof getFormProps>
  fields: Record<'name' | 'places' | 'isRehearsal', FieldMetadata<unknown>> & {
    settings: Record<string, FieldMetadata<unknown>>
  }
  channel: { label: string; settings: Setting[]; authorises: boolean }
  questions: PlaceQuestion[] | undefined
  /** Everything on this installation is a rehearsal. */
  alwaysRehearsal: boolean
}

/** The second step of a new destination: its name, its place, and what its channel asks for. */
export function DestinationForm(props: DestinationFormProps) {
  const { form, fields, channel, questions, alwaysRehearsal } = props
  const { t } = useTranslation()
  const rehearsalWords = {
    label: t('destinations.isRehearsal'),
    hint: t('destinations.isRehearsalHint'),
    always: t('destinations.alwaysRehearsal'),
  }
  return (
    <Form method="post" {...form} className="card grid max-w-2xl gap-4">
      <p className="flex flex-wrap items-center justify-between gap-3">
        <strong className="font-semibold">
          {t('destinations.chosen', { channel: channel.label })}
        </strong>
        <Link to="/destinations/new">{t('destinations.otherChannel')}</Link>
      </p>
      <TextField
        field={fields.name}
        label={t('destinations.name')}
        hint={t('destinations.nameHint')}
      />
      <PlaceField
        field={fields.places}
        label={t('destinations.place')}
        hint={t('destinations.placeHint')}
        questions={questions}
      />
      {channel.authorises ? <p className="hint">{t('destinations.connect.later')}</p> : null}
      <SettingFields settings={channel.settings} fields={fields.settings} />
      <RehearsalChoice field={fields.isRehearsal} always={alwaysRehearsal} words={rehearsalWords} />
      <FormEnd does={t('destinations.add')} back="/destinations" />
    </Form>
  )
}
