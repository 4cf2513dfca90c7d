import { useTranslation } from 'react-i18next'

/** Stands over every page of a rehearsal, so that nobody takes it for real. */
export function RehearsalBand() {
  const { t } = useTranslation()
  return (
    <aside className="bg-rehearsal px-4 py-1.5 text-center text-sm font-medium text-white">
      {t('frame.rehearsal')}.{' '}
      <a className="whitespace-nowrap underline" href="/rehearsal">
        {t('frame.rehearsalPage')}
      </a>
    </aside>
  )
}
