import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/components/card.tsx'
import { Page } from '#app/components/page.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { useFormats } from '#app/use-formats.ts'
import { listEntries } from '#server/lexicon/lexicon.ts'
import { may } from '#server/people/permissions.ts'
import { COUNTRY_READINGS } from '#server/speech/country-readings.ts'

export const meta = titled('lexicon.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const mayEdit = may(by, 'lexicon.edit', by)
  const entries = await listEntries(context.db, { by })
  return {
    entries: entries.map(({ placeCode, ...entry }) => ({
      ...entry,
      removable: mayEdit && placeCode === by.placeCode,
    })),
    country: COUNTRY_READINGS,
    mayEdit,
  }
}

/** How abbreviations are read aloud in the reader's place, and who said so. */
export default function LexiconPage() {
  const { t } = useTranslation()
  const { entries, country, mayEdit } = useLoaderData<typeof loader>()
  const add = mayEdit ? (
    <Link className="button button-main" to="/lexicon/new">
      {t('lexicon.add')}
    </Link>
  ) : null
  return (
    <Page heading={t('lexicon.heading', { count: entries.length })} action={add}>
      <div className="grid max-w-3xl gap-5">
        <p className="text-quiet">{t('lexicon.what')}</p>
        <p>
          <Link to="/phrases">{t('phrases.title')}</Link>
        </p>
        {entries.length > 0 ? (
          <Card>
            <ul className="rows">
              {entries.map((entry) => (
                <Own key={entry.id} entry={entry} />
              ))}
            </ul>
          </Card>
        ) : null}
        <details className="card">
          <summary className="font-semibold">
            {t('lexicon.country', { count: country.length })}
          </summary>
          <ul className="rows mt-3">
            {country.map(({ unsure, ...entry }, at) => (
              <li key={at} className="py-1.5">
                <Reading {...entry} />
                {unsure ? <span className="hint"> · {t('lexicon.asked')}</span> : null}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </Page>
  )
}

type Read = { written: string; spoken: string; when?: 'before a name' | 'before a number' }
type OwnEntry = Read & { id: string; placeName: string; by: string; at: string; removable: boolean }

function Own({ entry }: { entry: OwnEntry }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, placeName: place, by, at, removable } = entry
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
      <div className="min-w-0">
        <Reading {...entry} />
        <p className="hint">{t('lexicon.said', { by, at: moment(at), place })}</p>
      </div>
      {removable ? (
        <Link className="screen-only inline-block py-2" to={`/lexicon/${id}/remove`}>
          {t('lexicon.remove')}
        </Link>
      ) : null}
    </li>
  )
}

function Reading({ written, spoken, when }: Read) {
  const { t } = useTranslation()
  return (
    <span lang="vi" className="break-words">
      <b className="font-semibold">{written}</b> → {spoken}
      {when ? <span className="hint"> ({t(`lexicon.whens.${when}`)})</span> : null}
    </span>
  )
}
