import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card, Empty } from '#app/components/card.tsx'
import { GradeLegend } from '#app/components/grade.tsx'
import { Page } from '#app/components/page.tsx'
import { ReachTable } from '#app/components/reach-table.tsx'
import { RehearsalMark } from '#app/components/rehearsal-mark.tsx'
import { found, requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { languageIn } from '#app/words/i18n.ts'
import { findCampaign } from '#server/campaigns/campaigns.ts'
import { listReach } from '#server/measurements/reach.ts'

export const meta = titled('campaigns.reach.title')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { id, name, rehearsal } = found(
    await findCampaign(context.db, { id: params.campaignId!, by }),
  )
  return { id, name, rehearsal, reach: await listReach(context.db, { campaignId: id, by }) }
}

/** How many saw it, channel beside channel; nothing is added up. */
export default function ReachPage() {
  const { t, i18n } = useTranslation()
  const { id, name, rehearsal, reach } = useLoaderData<typeof loader>()
  const rows = reach.flatMap((channel) => channel.rows)
  const measured = rows.filter(({ viewers, views }) => viewers ?? views).length
  return (
    <Page
      heading={t('campaigns.reach.heading', { count: rows.length, measured })}
      above={
        <Link to={`/campaigns/${id}`} lang="vi">
          {name}
        </Link>
      }
      action={rehearsal ? <RehearsalMark /> : null}
    >
      {rows.length === 0 ? (
        <Empty>{t('campaigns.reach.empty')}</Empty>
      ) : (
        <div className="grid gap-5">
          <p className="max-w-3xl">{t('campaigns.reach.rule')}</p>
          {reach.map((channel) => (
            <Card
              key={channel.channel}
              heading={channel.label[languageIn(i18n)]}
              note={<Note channel={channel} />}
            >
              <ReachTable channel={channel} />
            </Card>
          ))}
          <GradeLegend />
        </div>
      )}
    </Page>
  )
}

function Note({ channel }: { channel: { rows: unknown[] } }) {
  const { t } = useTranslation()
  return (
    <span className="hint">{t('campaigns.reach.deliveries', { count: channel.rows.length })}</span>
  )
}
