import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#app/components/card.tsx'
import { Page } from '#app/components/page.tsx'
import { Pager } from '#app/components/pager.tsx'
import { PlannedFilter, ViewChoice } from '#app/components/planned-filter.tsx'
import { PlannedList } from '#app/components/planned-list.tsx'
import { PlannedMonth } from '#app/components/planned-month.tsx'
import { PlannedSteps } from '#app/components/planned-steps.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { pageOf } from '#app/paging.ts'
import { shown } from '#app/routes/deliveries/shown.ts'
import { useFormats } from '#app/use-formats.ts'
import type { Language } from '#app/words/i18n.ts'
import { listChannels } from '#server/channels/registry.ts'
import { addDays } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { countSpan, listSpan, type Wanted } from '#server/deliveries/calendar.ts'
import { readAsked } from './asked.ts'
import { isMovable, loadMonth } from './load-month.ts'

export const meta = titled('planned.title')

/** Rows of a page of the list and of the day. */
const ROWS = 50

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { db, language } = context
  const { view, date, questions, wanted, filter } = await readAsked(db, { request, by })
  const channels = listChannels().map(({ name, channel }) => ({
    value: name,
    label: channel.label[language],
  }))
  const asked = { date, wanted, language, request }
  return {
    ...{ view, date, questions, filter, channels, search: new URL(request.url).search },
    month: view === 'month' ? await loadMonth(db, asked) : undefined,
    rows: view === 'month' ? undefined : await loadRows(db, { view, ...asked }),
  }
}

type Rows = {
  view: 'day' | 'list'
  date: string
  wanted: Wanted
  language: Language
  request: Request
}

/** One day, or everything from a day on. */
async function loadRows(db: Db, { view, date, wanted, language, request }: Rows) {
  const span = { from: date, ...(view === 'day' && { until: date }) }
  const count = await countSpan(db, { span, ...wanted })
  const { part, paging } = pageOf(count, request, { rows: ROWS })
  const rows = await listSpan(db, { span, part, ...wanted })
  return {
    ...{ count, paging },
    before: addDays(date, -1),
    after: addDays(date, 1),
    rows: rows.map((row) => ({ ...shown(row, language), movable: isMovable(row, wanted.by) })),
  }
}

/** All that is planned for the own place and below, as a month, a day or a list. */
export default function PlannedPage() {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { view, date, month, rows, filter, channels, questions, search } =
    useLoaderData<typeof loader>()
  const { count, before, after } = (month ?? rows)!
  const narrowed = Boolean(filter.channel ?? filter.state) || filter.place !== ''
  const heading = t(`planned.heading.${view}`, {
    count,
    date: view === 'month' ? day(date.slice(0, 7)) : day(date),
  })
  return (
    <Page heading={heading} action={<ViewChoice view={view} date={date} filter={filter} />}>
      <PlannedSteps {...{ view, date, before, after, filter }} />
      <PlannedFilter
        key={search}
        {...{ view, date, filter, channels, questions }}
        isNarrowed={narrowed}
      />
      {count === 0 ? (
        <div className="mb-5">
          <Empty>{t(narrowed ? 'planned.emptyNarrowed' : `planned.empty.${view}`)}</Empty>
        </div>
      ) : null}
      {month ? <PlannedMonth {...month} filter={filter} back={search} /> : null}
      {rows && count > 0 ? (
        <PlannedList rows={rows.rows} withDays={view === 'list'} back={search} />
      ) : null}
      {rows ? <Pager {...rows.paging} /> : null}
    </Page>
  )
}
