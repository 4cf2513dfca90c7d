import { isRouteErrorResponse, Outlet, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PublicBody, PublicLanguages } from '#app/components/public-frame.tsx'
import { PLAIN } from '#app/plain.ts'
import { languageIn } from '#app/words/i18n.ts'

export const handle = PLAIN

/** Pages for everybody. */
export default function NewsroomFrame() {
  return <Outlet />
}

/** What is not there, and what went wrong, without a way into the desk. */
export function ErrorBoundary() {
  const error = useRouteError()
  const { t, i18n } = useTranslation()
  const isAbsent = isRouteErrorResponse(error) && error.status === 404
  const all = languageIn(i18n) === 'en' ? '/newsroom?lang=en' : '/newsroom'
  return (
    <PublicBody
      head={
        <p className="text-lg font-semibold">
          <a href={all}>{t('newsroom.all')}</a>
        </p>
      }
      foot={null}
      languages={<PublicLanguages />}
    >
      <h1>{isAbsent ? t('newsroom.notFound') : t('newsroom.broken')}</h1>
      <p className="mt-3 text-quiet">
        {isAbsent ? t('newsroom.notFoundWhy') : t('newsroom.brokenWhy')}
      </p>
    </PublicBody>
  )
}
