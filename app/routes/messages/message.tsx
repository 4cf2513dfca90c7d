import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#app/components/page.tsx'
import { RehearsalMark } from '#app/components/rehearsal-mark.tsx'
import { Stages } from '#app/components/stages.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { findMessage } from '#server/messages/messages.ts'
import { may } from '#server/people/permissions.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.headline ?? ''} · Lan Tỏa` },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const message = found(await findMessage(context.db, { id: params.messageId!, by }))
  const { stage, items } = await getStanding(context.db, { messageId: message.id })
  return {
    id: message.id,
    headline: message.revision.headline,
    number: message.revision.number,
    campaign: { id: message.campaign.id, name: message.campaign.name },
    rehearsal: message.campaign.rehearsal === 1,
    own: message.own,
    maySubmit:
      may(by, 'messages.submit', message.campaign) &&
      ['draft', 'returned'].includes(stage) &&
      items.length > 0,
  }
}

/** Whether something was typed that is not saved: what is submitted is what was saved. */
export type Unsaved = { unsaved: boolean; setUnsaved: (unsaved: boolean) => void }

/** A message: its headline, the five stages, and the one that is open. */
export default function MessagePage() {
  const { t } = useTranslation()
  const { id, number, headline, campaign, rehearsal, own, maySubmit } =
    useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const [unsaved, setUnsaved] = useState(false)
  useEffect(() => setUnsaved(false), [number, pathname])
  const main = [`/messages/${id}`, `/messages/${id}/approval`].includes(pathname)
  const submit =
    maySubmit && main ? (
      <Form method="post" action={`/messages/${id}/submit`}>
        <button
          className="button button-main"
          disabled={unsaved}
          title={unsaved ? t('messages.notSaved') : undefined}
        >
          {t('messages.submit')}
        </button>
      </Form>
    ) : null
  const above = (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Link to={`/campaigns/${campaign.id}`}>{t('messages.campaign', campaign)}</Link>
      {rehearsal ? <RehearsalMark /> : null}
    </span>
  )
  return (
    <Page heading={<span lang="vi">{headline}</span>} above={above} action={submit}>
      <Stages to={`/messages/${id}`} own={own} />
      <div className="mt-5">
        <Outlet context={{ unsaved, setUnsaved } satisfies Unsaved} />
      </div>
    </Page>
  )
}
