import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useOutlet } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#app/components/card.tsx'
import { Page } from '#app/components/page.tsx'
import { ResumeForm } from '#app/components/resume-form.tsx'
import { WaitingCounts } from '#app/components/waiting-counts.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { useFormats } from '#app/use-formats.ts'
import { MINUTE } from '#server/clock.ts'
import { countWaiting } from '#server/deliveries/waiting.ts'
import { env } from '#server/env.ts'
import { mayResume } from '#server/pauses/deciding.ts'
import { findPause } from '#server/pauses/pauses.ts'

export const meta = titled('publishing.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { db } = context
  found((await mayResume(db, { by })) || undefined)
  const pause = await findPause(db)
  if (!pause) return { paused: undefined }
  const { since, takenAt } = pause
  const waiting = { ...(await countWaiting(db)), graceMinutes: Math.round(env.GRACE_MS / MINUTE) }
  return { paused: { since, takenAt, waiting } }
}

type Paused = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['paused']>

/** Whether publishing goes on; while it is paused, why, what waits, and the question that only a person can answer. */
export default function PublishingPage() {
  const { t } = useTranslation()
  const { paused } = useLoaderData<typeof loader>()
  const verb = useOutlet()
  if (paused) return <PausedPage paused={paused}>{verb ?? <ResumeForm />}</PausedPage>
  return (
    <Page heading={t('publishing.running')}>
      <Empty>{t('publishing.runningWhy')}</Empty>
    </Page>
  )
}

function PausedPage({ paused, children }: { paused: Paused; children: ReactNode }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { since, takenAt, waiting } = paused
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
