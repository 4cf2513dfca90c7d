import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Select, TextField } from './field.tsx'

export type Setting = {
  name: string
  label: string
  secret: boolean
  optional: boolean
  /** Says which account it is. */
  identity: boolean
  choices?: { value: string; label: string }[]
}

type SettingFieldsProps = {
  settings: Setting[]
  fields: Record<string, FieldMetadata<unknown>>
  /** The destination has its secrets: an empty field keeps them. */
  connected?: boolean
}

/** What a channel asks for; a secret is typed unseen and never shown again. */
export function SettingFields({ settings, fields, connected = false }: SettingFieldsProps) {
  const { t } = useTranslation()
  if (settings.length === 0) return <p className="hint">{t('destinations.noSettings')}</p>
  return settings.map(({ name, label, secret, optional, identity, choices }) => {
    const kept = fields[name]!.initialValue
    const hint = t(connected ? 'destinations.secretKept' : 'destinations.secretHint')
    if (choices) return <Select key={name} field={fields[name]!} label={label} options={choices} />
    return (
      <TextField
        key={name}
        field={fields[name]!}
        label={label}
        optional={optional && !connected}
        hint={secret ? hint : identity && kept ? t('destinations.edit.another') : undefined}
        type={secret ? 'password' : 'text'}
        autoComplete={secret ? 'new-password' : 'off'}
      />
    )
  })
}
