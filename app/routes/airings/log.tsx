import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card, Empty } from '#app/components/card.tsx'
import { LogLines } from '#app/components/log-lines.tsx'
import { MonthChooser } from '#app/components/month-chooser.tsx'
import { Page } from '#app/components/page.tsx'
import { wordsOf } from '#app/page-words.ts'
import { useFormats } from '#app/use-formats.ts'
import { readLogBook } from '#server/airings/log-book.ts'
import { monthBeside } from '#server/airings/months.ts'
import { loadLog } from './load-log.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${wordsOf(matches).t('airings.log.title')} · ${data?.name ?? ''} · Lan Tỏa` },
]

/** How many lines an import has just added: `?imported=12`. */
const Imported = z.coerce.number().int().min(0).optional().catch(undefined)

export async function loader(args: LoaderFunctionArgs) {
  const { station, month, mayTell } = await loadLog(args)
  const { rows } = await readLogBook(args.context.db, { station, month })
  const imported = new URL(args.request.url).searchParams.get('imported') ?? undefined
  return {
    ...{ id: station.id, name: station.name, month, mayTell, rows },
    imported: Imported.parse(imported),
    before: monthBeside(month, -1),
    after: monthBeside(month, 1),
  }
}

/** A month of a station's log: every line that was ever written, those that were corrected too. */
export default function LogPage() {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { id, name, month, before, after, rows, imported } = useLoaderData<typeof loader>()
  const heading = t('airings.log.heading', { name, month: day(month), count: rows.length })
  return (
    <Page
      heading={heading}
      above={<Link to={`/stations/${id}`}>{t('stations.own')}</Link>}
      action={<Ways />}
    >
      {imported === undefined ? null : (
        <p role="status" className="mb-4 rounded-lg bg-green-pale px-4 py-3 text-green">
          {t('airings.log.imported', { count: imported })}
        </p>
      )}
      <MonthChooser month={month} before={before} after={after} />
      {rows.length === 0 ? (
        <Empty>{t('airings.log.empty')}</Empty>
      ) : (
        <Card>
          <LogLines lines={rows} caption={heading} />
        </Card>
      )}
    </Page>
  )
}

/** What can be done with the log, the main thing first. */
function Ways() {
  const { t } = useTranslation()
  const { id, month, mayTell } = useLoaderData<typeof loader>()
  const log = `/stations/${id}/log`
  return (
    <>
      {mayTell ? (
        <>
          <Link className="button button-main" to={`${log}/new`}>
            {t('airings.log.add')}
          </Link>
          <Link className="button" to={`${log}/import`}>
            {t('airings.log.import')}
          </Link>
        </>
      ) : null}
      {(['pdf', 'xlsx'] as const).map((kind) => (
        <a key={kind} className="button" href={`${log}.${kind}?month=${month}`} download>
          {t(`airings.log.${kind}`)}
        </a>
      ))}
    </>
  )
}
