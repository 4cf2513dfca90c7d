import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, Outlet, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Page } from '#app/components/page.tsx'
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
    campaign: { id: message.campaign.id, name: message.campaign.name },
    maySubmit:
      may(by, 'messages.submit', message.campaign) &&
      ['draft', 'returned'].includes(stage) &&
      items.length > 0,
  }
}

/** A message: its headline, the five stages, and the one that is open. */
export default function MessagePage() {
  const { t } = useTranslation()
  const { id, headline, campaign, maySubmit } = useLoaderData<typeof loader>()
  const submit = maySubmit ? (
    <Form method="post" action={`/messages/${id}/submit`}>
      <button className="button button-main">{t('messages.submit')}</button>
    </Form>
  ) : null
  const above = <Link to={`/campaigns/${campaign.id}`}>{t('messages.campaign', campaign)}</Link>
  return (
    <Page heading={headline} above={above} action={submit}>
      <Stages to={`/messages/${id}`} />
      <div className="mt-5">
        <Outlet />
      </div>
    </Page>
  )
}
