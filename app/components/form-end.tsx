import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** The end of a form: what it does, and the way back without doing it. */
export function FormEnd({ does, back }: { does: string; back: string }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap gap-2">
      <button className="button button-main">{does}</button>
      <Link className="button" to={back}>
        {t('frame.cancel')}
      </Link>
    </div>
  )
}
