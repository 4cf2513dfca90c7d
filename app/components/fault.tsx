import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** Where a page should be: nothing there, or a mistake of ours, in words. */
export function Fault() {
  const error = useRouteError()
  const { t } = useTranslation()
  const absent = isRouteErrorResponse(error) && error.status === 404
  return (
    <main id="main" className="mx-auto w-full max-w-xl px-5 py-16">
      <h1>{absent ? t('frame.notFound') : t('frame.broken')}</h1>
      <p className="mt-3 text-quiet">{absent ? t('frame.notFoundWhy') : t('frame.brokenWhy')}</p>
      <p className="mt-6">
        <Link className="button" to="/">
          {t('frame.home')}
        </Link>
      </p>
    </main>
  )
}
