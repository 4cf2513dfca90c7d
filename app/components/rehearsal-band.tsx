import { useTranslation } from 'react-i18next'

/** Stands over every page of a rehearsal, so that nobody takes it for real. */
export function RehearsalBand() {
  const { t } = useTranslation()
  return (
    <aside className="bg-rehearsal px-4 py-1.5 text-center text-sm font-medium text-white print:mb-4 print:border print:border-ink print:bg-white print:text-ink">
      {t('frame.rehearsal')}
      <span className="max-sm:sr-only">, {t('frame.rehearsalNumbers')}</span>.{' '}
      <a className="screen-only whitespace-nowrap underline" href="/rehearsal">
        {t('frame.rehearsalPage')}
      </a>
    </aside>
  )
}
