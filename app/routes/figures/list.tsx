import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card, Empty } from '#app/components/card.tsx'
import { FigureRow } from '#app/components/figure-row.tsx'
import { Page } from '#app/components/page.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { listFigures } from '#server/figures/figures.ts'
import { may } from '#server/people/permissions.ts'

export const meta = titled('figures.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const figures = await listFigures(context.db, { by: viewer })
  return { figures, mayAdd: may(viewer, 'figures.add', viewer) }
}

export default function FiguresPage() {
  const { t } = useTranslation()
  const { figures, mayAdd } = useLoaderData<typeof loader>()
  const add = mayAdd ? (
    <Link className="button button-main" to="/figures/new">
      {t('figures.add')}
    </Link>
  ) : null
  return (
    <Page heading={t('figures.heading', { count: figures.length })} action={add}>
      {figures.length === 0 ? (
        <Empty>{t('figures.empty')}</Empty>
      ) : (
        <Card>
          <ul className="rows">
            {figures.map((figure) => (
              <FigureRow key={figure.id} figure={figure} />
            ))}
          </ul>
        </Card>
      )}
    </Page>
  )
}
