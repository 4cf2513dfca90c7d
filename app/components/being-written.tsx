import { useTranslation } from 'react-i18next'

/** What the model has written so far: to be watched, never to be taken. */
export function BeingWritten({ text }: { text: string }) {
  const { t } = useTranslation()
  return (
    <section className="card" aria-live="polite">
      <p className="hint mb-2">{text ? t('assist.writing') : t('assist.waiting')}</p>
      <p lang="vi" className="whitespace-pre-wrap text-quiet">
        {text}
      </p>
    </section>
  )
}
