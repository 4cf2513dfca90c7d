import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AirDay } from '#app/components/air-day.tsx'
import { KeptNote, WaitingNote } from '#app/components/air-notes.tsx'
import { Page } from '#app/components/page.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { useAir } from '#app/use-air.ts'
import { useFormats } from '#app/use-formats.ts'
import { useDate } from '#app/use-date.ts'
import { listAirDays } from './air-days.ts'

export const meta = titled('airings.title')

export const links: LinksFunction = () => [{ rel: 'manifest', href: '/air.webmanifest' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  return listAirDays(context.db, { by })
}

/** Today's and tomorrow's sessions for one hand, before dawn, with or without a network. */
export default function AirPage() {
  const { t } = useTranslation()
  const { longDay } = useFormats()
  const { days, at } = useLoaderData<typeof loader>()
  const today = useDate(days[0]!.date)
  const air = useAir(
    days.flatMap(({ stations }) => stations.flatMap(({ files }) => Object.values(files))),
  )
  const shown = days.filter(({ date }) => date >= today)
  const [first] = shown
  const count = (first?.stations ?? []).reduce((sum, { sessions }) => sum + sessions.length, 0)
  const isToday = first?.date === today
  return (
    <Page heading={t('airings.heading', { count: isToday ? count : 0 })} above={longDay(today)}>
      <div className="grid max-w-xl gap-5">
        <KeptNote kept={air.kept} offline={air.offline} at={at} />
        <WaitingNote {...air} />
        {shown.map((day) => (
          <AirDay
            key={day.date}
            day={day}
            isToday={day.date === today}
            heading={day.date === today ? t('airings.today') : t('airings.tomorrow')}
            air={air}
          />
        ))}
      </div>
    </Page>
  )
}
