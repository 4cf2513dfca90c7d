import { useTranslation } from 'react-i18next'

/** Why something is taken back or corrected, for the public; what was typed stays. */
export function RecallWords({ typed }: { typed?: Record<string, unknown> | null }) {
  const { t } = useTranslation()
  return (
    <label className="grid gap-1">
      <span className="font-medium">{t('recalls.words')}</span>
      <span className="hint">{t('recalls.wordsHint')}</span>
      <textarea
        className="field"
        name="words"
        lang="vi"
        rows={3}
        maxLength={500}
        defaultValue={String(typed?.words ?? '')}
      />
    </label>
  )
}
