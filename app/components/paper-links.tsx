import { useTranslation } from 'react-i18next'

export type Paper = 'poster' | 'leaflet' | 'talking-points'

/** The papers of an approved text, to be printed: a poster in two sizes. */
export function PaperLinks({ id, paper }: { id: string; paper: Paper }) {
  const { t } = useTranslation()
  const address = `/deliveries/${id}/file.pdf`
  if (paper !== 'poster')
    return (
      <a className="button" href={address} download>
        {t('deliveries.paper')}
      </a>
    )
  return ['A4', 'A3'].map((size) => (
    <a key={size} className="button" href={`${address}?paper=${size}`} download>
      {t('deliveries.paperOf', { paper: size })}
    </a>
  ))
}
