import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  useLoaderData,
  useOutlet,
  useParams,
  useRouteError,
} from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AnswerForm, Answered } from '#app/components/brief-answer.tsx'
import { BriefCode, BriefText } from '#app/components/brief-text.tsx'
import { Card } from '#app/components/card.tsx'
import { NumbersOfBrief, PublishedForm } from '#app/components/brief-report.tsx'
import { titled } from '#app/page-words.ts'
import { useFormats } from '#app/use-formats.ts'
import { listScreenshots } from '#server/screenshots/screenshots.ts'
import { requireBrief } from './require-brief.ts'
import { shownBrief } from './shown-brief.ts'

export const meta = titled('briefs.title')

/** Who has the link has the page: no other site learns of it, and no search engine keeps it. */
export const headers = () => ({ 'X-Robots-Tag': 'noindex, nofollow' })

export async function loader(args: LoaderFunctionArgs) {
  const brief = await requireBrief(args)
  const sent = await listScreenshots(args.context.db, { deliveryIds: [brief.deliveryId] })
  return shownBrief(brief, { base: `/briefs/${args.params.token}`, sent })
}

export const shouldRevalidate = () => true

/** A brief for its partner, on a phone, without an account: what to say, what not, and the answers. */
export default function BriefPage() {
  const { t } = useTranslation()
  const { moment, day } = useFormats()
  const { partner, runs, committee, campaign, dueAt, title, sections, withdrawn, rehearsal } =
    useLoaderData<typeof loader>()
  return (
    <>
      {rehearsal ? (
        <p className="bg-rehearsal px-4 py-1.5 text-center text-sm text-white print:border print:border-ink print:bg-white print:text-ink">
          {t('frame.rehearsal')}
        </p>
      ) : null}
      <main id="main" className="mx-auto max-w-2xl px-5 py-6 sm:py-10">
        <p className="text-quiet" lang="vi">
          {t('briefs.invites', { committee })}
        </p>
        <h1 className="mt-1" lang="vi">
          {title}
        </h1>
        <p className="mt-2" lang="vi">
          {t('briefs.to', { partner })}
          {runs ? <span className="text-quiet"> · {runs}</span> : null}
        </p>
        {withdrawn ? <Withdrawn /> : null}
        <div className="mt-5 grid gap-5">
          <Card heading={t('briefs.purpose')}>
            <p lang="vi">{campaign.goal}</p>
            <p className="hint mt-1">
              {t('briefs.partOf', { name: campaign.name, day: day(campaign.endsOn) })}
            </p>
          </Card>
          <BriefText sections={sections} />
          <Card heading={t('briefs.when')}>
            <p>{t('briefs.whenWhat', { moment: moment(dueAt) })}</p>
            <p className="mt-1">{t('briefs.own')}</p>
          </Card>
          {withdrawn ? null : <Answers />}
        </div>
        <BriefCode sections={sections} />
      </main>
    </>
  )
}

function Withdrawn() {
  const { t } = useTranslation()
  return (
    <p
      role="alert"
      className="mt-4 rounded-lg border-l-4 border-accent bg-accent-pale px-4 py-3 text-accent"
    >
      {t('briefs.withdrawn')}
    </p>
  )
}

/** What was answered, and the next thing to answer; a verb that was opened stands in its place. */
function Answers() {
  const verb = useOutlet()
  const { token } = useParams()
  const { standing, now } = useLoaderData<typeof loader>()
  const { taken, published, numbers } = standing
  const base = `/briefs/${token}`
  return (
    <div className="grid gap-5">
      <Answered standing={standing} base={base} />
      {verb ??
        (taken !== 'accepted' ? (
          <AnswerForm base={base} />
        ) : !published ? (
          <PublishedForm base={base} values={now} />
        ) : !numbers ? (
          <NumbersOfBrief base={base} />
        ) : null)}
    </div>
  )
}

const WHY: Record<number, 'briefs.closed' | 'briefs.absent' | 'briefs.tooLarge'> = {
  410: 'briefs.closed',
  404: 'briefs.absent',
  413: 'briefs.tooLarge',
}

/** A link that opens nothing, or no longer; nobody is led to the office's own pages. */
export function ErrorBoundary() {
  const error = useRouteError()
  const { t } = useTranslation()
  const status = isRouteErrorResponse(error) ? error.status : 500
  return (
    <main id="main" className="mx-auto w-full max-w-xl px-5 py-16">
      <h1>
        {t(
          status === 410
            ? 'briefs.closedHeading'
            : status === 404
              ? 'briefs.absentHeading'
              : status === 413
                ? 'briefs.tooLargeHeading'
                : 'frame.broken',
        )}
      </h1>
      <p className="mt-3 text-quiet">{t(WHY[status] ?? 'briefs.broken')}</p>
    </main>
  )
}
