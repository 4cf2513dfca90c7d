import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card, Empty } from '#app/components/card.tsx'
import { FigureSearch } from '#app/components/figure-search.tsx'
import { FindingList } from '#app/components/finding-list.tsx'
import { FigureRow } from '#app/components/figure-row.tsx'
import { Page } from '#app/components/page.tsx'
import { Pager } from '#app/components/pager.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { pageOf } from '#app/paging.ts'
import { listFigures } from '#server/figures/figures.ts'
import { matching } from '#server/figures/matching.ts'
import { seriousFindings } from './shown-findings.ts'
import { may } from '#server/people/permissions.ts'

export const meta = titled('figures.title')

/** Of what should be looked at, above the list. */
const FINDINGS_SHOWN = 2

const Asked = z.object({
  q: z.string().max(200).catch('').default(''),
  show: z.literal('findings').optional().catch(undefined),
  /** How many figures an import has just added. */
  imported: z.coerce.number().int().min(0).optional().catch(undefined),
})

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { q, show, imported } = Asked.parse(Object.fromEntries(new URL(request.url).searchParams))
  const all = await listFigures(context.db, { by })
  const found = matching(all, q)
  const { part, paging } = pageOf(found.length, request)
  const findings = q ? [] : seriousFindings(all)
  const shown = show ? findings : findings.slice(0, FINDINGS_SHOWN)
  return {
    ...{ findings: shown, more: findings.length - shown.length },
    ...{ query: q, count: all.length, found: found.length, paging, imported },
    figures: found.slice(part.offset, part.offset + part.limit),
    mayAdd: may(by, 'figures.add', by),
  }
}

export default function FiguresPage() {
  const { t } = useTranslation()
  const { figures, count, found, query, paging, mayAdd, findings, more, imported } =
    useLoaderData<typeof loader>()
  const heading = query
    ? t('figures.found', { count: found, query })
    : t('figures.heading', { count })
  return (
    <Page heading={heading} action={mayAdd ? <Adding /> : null}>
      {imported === undefined ? null : (
        <p role="status" className="mb-4 rounded-lg bg-green-pale px-4 py-3 text-green">
          {t('figures.import.done', { count: imported })}
        </p>
      )}
      {count === 0 ? (
        <Empty>{t('figures.empty')}</Empty>
      ) : (
        <div className="grid gap-4">
          <FindingList findings={findings} more={more} />
          <FigureSearch query={query} />
          {found === 0 ? <Empty>{t('figures.foundNothing')}</Empty> : null}
          {found > 0 ? (
            <Card>
              <ul className="rows">
                {figures.map((figure) => (
                  <FigureRow key={figure.id} figure={figure} />
                ))}
              </ul>
            </Card>
          ) : null}
          <Pager {...paging} />
        </div>
      )}
    </Page>
  )
}

/** One by one, out of a document, or a whole table. */
function Adding() {
  const { t } = useTranslation()
  return (
    <>
      <Link className="button" to="/figures/import">
        {t('figures.import.title')}
      </Link>
      <Link className="button" to="/figures/paste">
        {t('figures.paste.title')}
      </Link>
      <Link className="button button-main" to="/figures/new">
        {t('figures.add')}
      </Link>
    </>
  )
}
