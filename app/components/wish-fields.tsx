import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { assist } from '#app/words/vi/assist.ts'

type Purpose = keyof typeof assist.purposes

type WishFieldsProps = {
  purpose: Purpose
  channels: { value: string; label: string }[]
  model: string | undefined
}

const PURPOSES: Purpose[] = [
  'draft',
  'plainer',
  'headlines',
  'fit-channel',
  'script',
  'check',
  'translate',
]

/** What is wanted; what only one kind of help needs is asked where it is chosen, and always without script. */
export function WishFields({ purpose, channels, model }: WishFieldsProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Purpose | undefined>(undefined)
  const wants = (one: Purpose) => chosen === undefined || chosen === one
  return (
    <>
      <fieldset
        onChange={({ target }) => {
          if (target instanceof HTMLInputElement) setChosen(target.value as Purpose)
        }}
      >
        <legend className="mb-1 font-medium">{t('assist.purpose')}</legend>
        <div className="grid sm:grid-cols-2">
          {PURPOSES.map((one) => (
            <label key={one} className="flex min-h-11 items-center gap-3 px-2">
              <input
                type="radio"
                name="purpose"
                value={one}
                defaultChecked={one === purpose}
                className="size-5 shrink-0 accent-accent"
              />
              {t(`assist.purposes.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {wants('draft') ? (
        <label className="block font-medium">
          {t('assist.goal')} <span className="hint font-normal">({t('frame.optional')})</span>
          <textarea name="goal" rows={2} lang="vi" className="field mt-1 font-normal" />
          <span className="hint font-normal">{t('assist.goalHint')}</span>
        </label>
      ) : null}
      {wants('fit-channel') ? (
        <Choice name="channel" label={t('assist.channel')}>
          {channels.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Choice>
      ) : null}
      {wants('translate') ? (
        <Choice name="into" label={t('assist.into')}>
          <option value="en">{t('assist.languages.en')}</option>
          <option value="vi">{t('assist.languages.vi')}</option>
        </Choice>
      ) : null}
      {model ? (
        <Choice name="by" label={t('assist.by')}>
          <option value="model" lang="vi">
            {model}
          </option>
          <option value="rule">{t('assist.rule')}</option>
        </Choice>
      ) : null}
    </>
  )
}

function Choice({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <label className="block max-w-md font-medium">
      {label}
      <select name={name} className="field mt-1 font-normal">
        {children}
      </select>
    </label>
  )
}
