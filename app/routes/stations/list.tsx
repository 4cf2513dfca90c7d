import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card, Empty } from '#app/components/card.tsx'
import { DayChooser } from '#app/components/day-chooser.tsx'
import { MorningRow } from '#app/components/morning-row.tsx'
import { Page } from '#app/components/page.tsx'
import { Pager } from '#app/components/pager.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { pageOf } from '#app/paging.ts'
import { useFormats } from '#app/use-formats.ts'
import { isBehind, listMornings, type Morning } from '#server/airings/mornings.ts'
import { addDays, instant, toWallClock } from '#server/clock.ts'
import { may } from '#server/people/permissions.ts'
import { listStations } from '#server/stations/stations.ts'

export const meta = titled('stations.title')

const Asked = z.object({
  date: z.iso.date().catch(() => toWallClock(instant()).date),
  show: z.literal('behind').optional().catch(undefined),
  reminded: z.coerce.number().int().positive().optional().catch(undefined),
})

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const asked = Asked.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { date, show } = asked
  const stations = await listStations(context.db, { by })
  const mornings = await listMornings(context.db, { stations, date })
  const behind = mornings.filter(isBehind)
  const listed = show && behind.length > 0 ? behind : mornings
  const { part, paging } = pageOf(listed.length || stations.length, request)
  const shownPart = <Row,>(rows: Row[]) => rows.slice(part.offset, part.offset + part.limit)
  const today = toWallClock(instant()).date
  return {
    ...asked,
    paging,
    isToday: date === today,
    before: addDays(date, -1),
    after: addDays(date, 1),
    counts: {
      stations: stations.length,
      mornings: mornings.length,
      fetched: mornings.filter(({ fetchedAt }) => fetchedAt).length,
      told: mornings.filter(({ told, sessions }) => told === sessions.length).length,
      behind: behind.length,
    },
    rows: shownPart(listed).map(shown),
    quiet: mornings.length === 0 ? shownPart(stations).map(({ id, name }) => ({ id, name })) : [],
    mayRemind: date >= today && may(by, 'stations.remind', by),
  }
}

/** How far every station is with a day: who has not fetched its pack, who has not said what was aired. */
export default function StationsPage() {
  const { t } = useTranslation()
  const { day, longDay } = useFormats()
  const { date, isToday, before, after, counts, rows, quiet, paging, reminded } =
    useLoaderData<typeof loader>()
  const { stations, mornings, fetched, told } = counts
  const heading = t(isToday ? 'stations.heading' : 'stations.headingOn', {
    ...{ count: mornings, fetched, told, date: day(date) },
  })
  return (
    <Page heading={heading} above={longDay(date)}>
      <DayChooser date={date} before={before} after={after} />
      {reminded ? (
        <p role="status" className="card mb-4">
          {t('stations.reminded', { count: reminded })}
        </p>
      ) : null}
      {stations === 0 ? <Empty>{t('stations.none')}</Empty> : <Choice />}
      {rows.length > 0 ? (
        <Card>
          <ul className="rows">
            {rows.map((row) => (
              <MorningRow key={row.id} morning={row} date={date} />
            ))}
          </ul>
        </Card>
      ) : null}
      {quiet.length > 0 ? (
        <Card heading={t('stations.all')}>
          <ul className="rows">
            {quiet.map(({ id, name }) => (
              <li key={id} className="py-2.5">
                <Link to={`/stations/${id}?date=${date}`} lang="vi">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Pager {...paging} />
    </Page>
  )
}

/** Those that are behind alone, and one press to remind all of them. */
function Choice() {
  const { t } = useTranslation()
  const { date, show, counts, mayRemind } = useLoaderData<typeof loader>()
  if (counts.behind === 0) return null
  return (
    <div className="screen-only mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      {show ? (
        <Link className="button" to={`?date=${date}`}>
          {t('stations.everyOne')}
        </Link>
      ) : (
        <Link className="button" to={`?date=${date}&show=behind`}>
          {t('stations.behind', { count: counts.behind })}
        </Link>
      )}
      {mayRemind ? (
        <Form method="post" action="/stations/remind" className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="date" value={date} />
          <button className="button button-main">
            {t('stations.remind', { count: counts.behind })}
          </button>
          <span className="hint">{t('stations.remindWhat')}</span>
        </Form>
      ) : null}
    </div>
  )
}

function shown({ station, sessions, fetchedAt, told, remindedAt }: Morning) {
  const { id, name, placeType, place } = station
  return { id, name, placeName: `${placeType} ${place}`, sessions, fetchedAt, told, remindedAt }
}
