import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useOutlet } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#app/components/page.tsx'
import { ResumeForm } from '#app/components/resume-form.tsx'
import { StopsPage } from '#app/components/stops-page.tsx'
import { WaitingCounts } from '#app/components/waiting-counts.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { useFormats } from '#app/use-formats.ts'
import { MINUTE } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { countOverdue } from '#server/deliveries/overdue.ts'
import { countWaiting } from '#server/deliveries/stop-counts.ts'
import { env } from '#server/env.ts'
import { mayResume } from '#server/pauses/deciding.ts'
import { findRestoration } from '#server/pauses/pauses.ts'
import { listStops } from '#server/pauses/stops.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'

export const meta = titled('publishing.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { db } = context
  const pause = await findRestoration(db)
  const decides = pause && (await mayResume(db, { by }))
  return {
    restored: pause && decides ? await restoredState(db, pause) : undefined,
    stopped: await stoppedState(db, by),
    waitsForOthers: pause !== undefined && !decides,
  }
}

async function restoredState(db: Db, { since, takenAt }: { since: string; takenAt: string }) {
  const waiting = { ...(await countWaiting(db)), graceMinutes: Math.round(env.GRACE_MS / MINUTE) }
  return { since, takenAt, waiting }
}

async function stoppedState(db: Db, by: Account) {
  const stops = await listStops(db, { by })
  return {
    placeName: by.placeName,
    stops: stops.map(({ placePath, ...stop }) => ({
      ...stop,
      here: `${by.placePath}/`.startsWith(`${placePath}/`),
      mayEnd: may(by, 'publishing.stop', { placePath }),
    })),
    overdue: await countOverdue(db, { by }),
    mayStop: may(by, 'publishing.stop', by),
  }
}

type Restored = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['restored']>

/** Whether publishing goes on: restored and waiting for a person, stopped somewhere, or running. */
export default function PublishingPage() {
  const { restored, stopped, waitsForOthers } = useLoaderData<typeof loader>()
  const verb = useOutlet()
  if (restored) return <RestoredPage restored={restored}>{verb ?? <ResumeForm />}</RestoredPage>
  return <StopsPage {...stopped} waitsForOthers={waitsForOthers} />
}

function RestoredPage({ restored, children }: { restored: Restored; children: ReactNode }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { since, takenAt, waiting } = restored
  const count = waiting.planned + waiting.sought + waiting.asked
  return (
    <Page heading={t('publishing.heading', { moment: moment(since), count })}>
      <div className="grid max-w-3xl gap-5">
        <p>{t('publishing.why', { moment: moment(takenAt) })}</p>
        <p>{t('publishing.lost', { moment: moment(takenAt) })}</p>
        <WaitingCounts waiting={waiting} />
        {children}
      </div>
    </Page>
  )
}
