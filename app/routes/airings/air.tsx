import { parseWithZod } from '@conform-to/zod/v4'
import {
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AirDay } from '#app/components/air-day.tsx'
import { KeptNote, WaitingNote } from '#app/components/air-notes.tsx'
import { Page } from '#app/components/page.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { StopSign } from '#app/components/stop-band.tsx'
import type { Told } from '#app/components/tell-fields.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { readForm } from '#app/read-form.ts'
import { invalid, refusing } from '#app/refusing.ts'
import { toAiring, ToldForm } from '#app/told-form.ts'
import { useAir } from '#app/use-air.ts'
import { useFormats } from '#app/use-formats.ts'
import { useDate } from '#app/use-date.ts'
import { addAiring } from '#server/airings/airings.ts'
import { listAirDays } from './air-days.ts'

export const meta = titled('airings.title')

export const links: LinksFunction = () => [{ rel: 'manifest', href: '/air.webmanifest' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  return listAirDays(context.db, { by })
}

/** What is told where there is no script; the worker of the page tells it to `/air/told`. */
export async function action({ context, request }: ActionFunctionArgs) {
  const by = requireViewer(context, request)
  const submission = parseWithZod(await readForm(request), { schema: ToldForm })
  if (submission.status !== 'success') return invalid(submission)
  return refusing(submission, async () => {
    await addAiring(context.db, { ...toAiring(submission.value), source: 'page', by })
    return redirect('/air')
  })
}

/** Today's and tomorrow's sessions for one hand, before dawn, with or without a network. */
export default function AirPage() {
  const { t } = useTranslation()
  const { longDay } = useFormats()
  const { days, at, stops } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [asked] = useSearchParams()
  const typed = (answer?.result.initialValue ?? Object.fromEntries(asked)) as Told
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
        {stops.map((stop) => (
          <StopSign key={stop.id} stop={stop} />
        ))}
        <RefusalNotice refusal={answer} />
        <KeptNote kept={air.kept} offline={air.offline} at={at} />
        <WaitingNote {...air} />
        {shown.map((day) => (
          <AirDay
            key={day.date}
            day={day}
            isToday={day.date === today}
            heading={day.date === today ? t('airings.today') : t('airings.tomorrow')}
            air={air}
            typed={typed}
          />
        ))}
      </div>
    </Page>
  )
}
