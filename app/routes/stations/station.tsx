import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card, Empty } from '#app/components/card.tsx'
import { DayChooser } from '#app/components/day-chooser.tsx'
import { Columns, Page } from '#app/components/page.tsx'
import { SessionCard, type ShownPart } from '#app/components/session-card.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { useFormats } from '#app/use-formats.ts'
import { addDays, instant, toWallClock } from '#server/clock.ts'
import { buildPacks } from '#server/packs/build-packs.ts'
import type { Part } from '#server/packs/pack.ts'
import { may } from '#server/people/permissions.ts'
import { roomOf } from '#server/stations/rules.ts'
import { findStation } from '#server/stations/stations.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? ''} · Lan Tỏa` },
]

const Asked = z.object({ date: z.iso.date().catch(() => toWallClock(instant()).date) })

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { date } = Asked.parse(Object.fromEntries(new URL(request.url).searchParams))
  const station = found(await findStation(context.db, { id: params.stationId!, by }))
  const pack = (await buildPacks(context.db, { stations: [station], date })).get(station.id)
  return {
    ...{ id: station.id, name: station.name, date },
    before: addDays(date, -1),
    after: addDays(date, 1),
    sessions: (pack?.sessions ?? []).map(({ parts, ...session }) => ({
      ...session,
      roomMs: roomOf(station, session),
      parts: parts.map((part) => shownPart(part, pack!.station.place)),
    })),
    mayTell: may(by, 'airings.tell', station),
    mayTend: may(by, 'stations.tend', station),
    mayManage: may(by, 'stations.manage', station),
  }
}

/** An item of the commune's own need not say whose it is. */
function shownPart({ item, ...part }: Part, place: string): ShownPart {
  if (!item) return part
  const { sender, ...rest } = item
  return { ...part, item: { ...rest, ...(sender !== place && { sharedBy: sender }) } }
}

/** What a station airs on a day, as it will be heard, and everything that belongs to the station. */
export default function StationPage() {
  const { t } = useTranslation()
  const { day, longDay } = useFormats()
  const { id, name, date, before, after, sessions, mayTend } = useLoaderData<typeof loader>()
  const heading = t('stations.dayHeading', { name, count: sessions.length, date: day(date) })
  const download = sessions.length ? (
    <a className="button button-main" href={`/stations/${id}/packs/${date}.zip`} download>
      {t('stations.download')}
    </a>
  ) : null
  const above = (
    <>
      <Link to={`/stations?date=${date}`}>{t('stations.title')}</Link> · {longDay(date)}
    </>
  )
  return (
    <Page heading={heading} above={above} action={download}>
      <DayChooser date={date} before={before} after={after} />
      <Columns aside={<Aside />}>
        {sessions.length === 0 ? <Empty>{t('stations.nothing')}</Empty> : null}
        {sessions.map((session) => (
          <SessionCard
            key={session.from}
            session={session}
            acceptAt={
              mayTend ? `/stations/${id}/accept?date=${date}&time=${session.from}` : undefined
            }
          />
        ))}
      </Columns>
    </Page>
  )
}

function Aside() {
  const { t } = useTranslation()
  const { id, sessions, mayTell, mayTend, mayManage } = useLoaderData<typeof loader>()
  const ways = [
    mayTell && { to: '/air', word: t('stations.air') },
    { to: `/stations/${id}/log`, word: t('stations.log') },
    mayTend && { to: `/stations/${id}/clusters`, word: t('stations.clusters') },
    mayManage && { to: `/stations/${id}/settings`, word: t('stations.settings') },
    mayTend && { to: `/stations/${id}/links`, word: t('stations.links') },
  ].filter((way) => way !== false)
  return (
    <div className="screen-only">
      <Card>
        {sessions.length ? <p className="hint mb-2">{t('stations.downloadWhat')}</p> : null}
        <ul className="rows">
          {ways.map(({ to, word }) => (
            <li key={to}>
              <Link to={to} className="inline-block py-2.5">
                {word}
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
