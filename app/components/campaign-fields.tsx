import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Select, TextArea, TextField } from './field.tsx'

type Names = 'name' | 'goal' | 'theme' | 'startsOn' | 'endsOn' | 'targetPeople'

type CampaignFieldsProps = {
  fields: Record<Names, FieldMetadata<unknown>>
  themes: readonly string[]
}

/** What a campaign is for, and when. */
export function CampaignFields({ fields, themes }: CampaignFieldsProps) {
  const { t } = useTranslation()
  const options = themes.map((theme) => ({
    value: theme,
    label: t(`campaigns.themes.${theme}` as never),
  }))
  return (
    <>
      <TextField field={fields.name} label={t('campaigns.name')} hint={t('campaigns.nameHint')} />
      <TextArea
        field={fields.goal}
        label={t('campaigns.goal')}
        hint={t('campaigns.goalHint')}
        rows={2}
      />
      <Select field={fields.theme} label={t('campaigns.theme')} options={options} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField field={fields.startsOn} label={t('campaigns.startsOn')} type="date" />
        <TextField field={fields.endsOn} label={t('campaigns.endsOn')} type="date" />
      </div>
      <TextField
        field={fields.targetPeople}
        label={t('campaigns.targetPeople')}
        hint={t('campaigns.targetPeopleHint')}
        inputMode="numeric"
        optional
      />
    </>
  )
}
