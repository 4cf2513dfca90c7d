import { useTranslation } from 'react-i18next'

/** Stands beside whatever belongs to a rehearsal, in the colour of its band. */
export function RehearsalMark() {
  const { t } = useTranslation()
  return (
    <span className="shrink-0 rounded-full bg-rehearsal px-2.5 py-0.5 text-sm font-medium text-white print:border print:bg-white print:text-ink">
      {t('states.rehearsal')}
    </span>
  )
}
