import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/components/card.tsx'
import { Page } from '#app/components/page.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { useFormats } from '#app/use-formats.ts'
import { may } from '#server/people/permissions.ts'
import { OFFICE_PHRASES } from '#server/plain/office-phrases.ts'
import { listPhrases } from '#server/plain/plain-phrases.ts'

export const meta = titled('phrases.title')

const byAlphabet = new Intl.Collator('vi')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const mayEdit = may(by, 'lexicon.edit', by)
  const phrases = await listPhrases(context.db, { by })
  return {
    phrases: phrases.map(({ placeCode, ...phrase }) => ({
      ...phrase,
      removable: mayEdit && placeCode === by.placeCode,
    })),
    country: OFFICE_PHRASES.toSorted((a, b) => byAlphabet.compare(a.written, b.written)),
    mayEdit,
  }
}

/** What the reader's place writes instead of the phrases of offices, and who said so. */
export default function PhrasesPage() {
  const { t } = useTranslation()
  const { phrases, country, mayEdit } = useLoaderData<typeof loader>()
  const add = mayEdit ? (
    <Link className="button button-main" to="/phrases/new">
      {t('phrases.add')}
    </Link>
  ) : null
  const above = <Link to="/lexicon">{t('lexicon.title')}</Link>
  return (
    <Page heading={t('phrases.heading', { count: phrases.length })} above={above} action={add}>
      <div className="grid max-w-3xl gap-5">
        <p className="text-quiet">{t('phrases.what')}</p>
        {phrases.length > 0 ? (
          <Card>
            <ul className="rows">
              {phrases.map((phrase) => (
                <Own key={phrase.id} phrase={phrase} />
              ))}
            </ul>
          </Card>
        ) : null}
        <details className="card">
          <summary className="font-semibold">
            {t('phrases.country', { count: country.length })}
          </summary>
          <ul className="rows mt-3">
            {country.map((phrase) => (
              <li key={phrase.written} className="py-1.5">
                <Pair {...phrase} />
              </li>
            ))}
          </ul>
        </details>
      </div>
    </Page>
  )
}

type Said = { written: string; plain: string }
type OwnPhrase = Said & {
  id: string
  placeName: string
  by: string
  at: string
  removable: boolean
}

function Own({ phrase }: { phrase: OwnPhrase }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, placeName: place, by, at, removable } = phrase
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
      <div className="min-w-0">
        <Pair {...phrase} />
        <p className="hint">{t('phrases.said', { by, at: moment(at), place })}</p>
      </div>
      {removable ? (
        <Link className="screen-only inline-block py-2" to={`/phrases/${id}/remove`}>
          {t('phrases.remove')}
        </Link>
      ) : null}
    </li>
  )
}

function Pair({ written, plain }: Said) {
  return (
    <span lang="vi" className="break-words">
      <b className="font-semibold">{written}</b> → {plain}
    </span>
  )
}
