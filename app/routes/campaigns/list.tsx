import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CampaignRow } from '#app/components/campaign-row.tsx'
import { Card, Empty } from '#app/components/card.tsx'
import { Page } from '#app/components/page.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { listCampaigns } from '#server/campaigns/campaigns.ts'
import { PHASES, phaseOn } from '#server/campaigns/phase.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { may } from '#server/people/permissions.ts'

export const meta = titled('campaigns.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const today = toWallClock(instant()).date
  const campaigns = await listCampaigns(context.db, { by: viewer })
  const groups = PHASES.map((phase) => ({
    phase,
    campaigns: campaigns.filter((campaign) => phaseOn(today, campaign) === phase).map(shown),
  }))
  return { groups, mayPlan: may(viewer, 'campaigns.plan', viewer) }
}

export default function CampaignsPage() {
  const { t } = useTranslation()
  const { groups, mayPlan } = useLoaderData<typeof loader>()
  const filled = groups.filter(({ campaigns }) => campaigns.length > 0)
  const running = groups.find(({ phase }) => phase === 'running')?.campaigns.length ?? 0
  const heading = filled.length ? t('campaigns.heading', { count: running }) : t('campaigns.none')
  const add = mayPlan ? (
    <Link className="button button-main" to="/campaigns/new">
      {t('campaigns.add')}
    </Link>
  ) : null
  return (
    <Page heading={heading} action={add}>
      {filled.length === 0 ? <Empty>{t('campaigns.empty')}</Empty> : null}
      <div className="grid gap-5">
        {filled.map(({ phase, campaigns }) => (
          <Card key={phase} heading={t(`campaigns.phases.${phase}`)}>
            <ul className="rows">
              {campaigns.map((campaign) => (
                <CampaignRow key={campaign.id} campaign={campaign} />
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </Page>
  )
}

type Campaign = Awaited<ReturnType<typeof listCampaigns>>[number]

function shown({ id, name, theme, startsOn, endsOn, placeName, rehearsal }: Campaign) {
  return { id, name, theme, startsOn, endsOn, placeName, rehearsal }
}
