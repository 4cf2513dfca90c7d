import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Paging } from '#app/paging.ts'

/** The way to the other pages of a long list; nothing where there is one. */
export function Pager({ page, pages }: Paging) {
  const { t } = useTranslation()
  if (pages === 1) return null
  return (
    <nav
      aria-label={t('frame.pages')}
      className="screen-only mt-4 flex flex-wrap items-center gap-3"
    >
      {page > 1 ? <To page={page - 1}>{t('frame.pageBefore')}</To> : null}
      <span>{t('frame.pageOf', { page, pages })}</span>
      {page < pages ? <To page={page + 1}>{t('frame.pageAfter')}</To> : null}
    </nav>
  )
}

function To({ page, children }: { page: number; children: string }) {
  const [params] = useSearchParams()
  const search = new URLSearchParams(params)
  search.set('page', String(page))
  return (
    <Link className="button" to={`?${search}`}>
      {children}
    </Link>
  )
}
