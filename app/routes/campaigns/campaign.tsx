import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CampaignMessages } from '#app/components/campaign-messages.tsx'
import { CampaignSummary } from '#app/components/campaign-summary.tsx'
import { Columns, Page } from '#app/components/page.tsx'
import { RehearsalMark } from '#app/components/rehearsal-mark.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { groupPlaces } from '#app/place-groups.ts'
import { listStages } from '#server/approvals/standing.ts'
import { findCampaign, listCampaignPlaces, type Campaign } from '#server/campaigns/campaigns.ts'
import type { Db } from '#server/database.ts'
import { listMessages } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.campaign.name ?? ''} · Lan Tỏa` },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const campaign = found(await findCampaign(context.db, { id: params.campaignId!, by }))
  const places = await listCampaignPlaces(context.db, campaign.id)
  return {
    campaign: shown(campaign),
    places: groupPlaces(places),
    messages: await standingMessages(context.db, { campaignId: campaign.id, by }),
    mayDraft: may(by, 'messages.draft', campaign),
  }
}

export default function CampaignPage() {
  const { t } = useTranslation()
  const { campaign, places, messages, mayDraft } = useLoaderData<typeof loader>()
  const { id, name, rehearsal } = campaign
  const compose = mayDraft ? (
    <Link className="button button-main" to={`/campaigns/${id}/messages/new`}>
      {t('campaigns.compose')}
    </Link>
  ) : null
  const actions = (
    <>
      <Link className="button" to={`/campaigns/${id}/reach`}>
        {t('campaigns.reachLink')}
      </Link>
      {compose}
    </>
  )
  const above = (
    <span className="flex flex-wrap items-center gap-3">
      <Link to="/campaigns">{t('campaigns.title')}</Link>
      {rehearsal ? <RehearsalMark /> : null}
    </span>
  )
  return (
    <Page heading={<span lang="vi">{name}</span>} above={above} action={actions}>
      <Columns aside={<CampaignSummary campaign={campaign} places={places} />}>
        <CampaignMessages messages={messages} />
      </Columns>
    </Page>
  )
}

async function standingMessages(db: Db, { campaignId, by }: { campaignId: string; by: Account }) {
  const messages = await listMessages(db, { campaignIds: [campaignId], by })
  const stages = await listStages(db, { messageIds: messages.map(({ id }) => id) })
  return messages.map(({ id, kind, headline, author, number, createdAt }) => {
    return { id, kind, headline, author, number, createdAt, stage: stages.get(id)! }
  })
}

function shown(campaign: Campaign) {
  const { id, name, goal, theme, startsOn, endsOn, targetPeople, rehearsal, placeName } = campaign
  return { id, name, goal, theme, startsOn, endsOn, targetPeople, rehearsal, placeName }
}
