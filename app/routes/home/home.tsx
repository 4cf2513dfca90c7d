import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AttentionCard } from '#app/components/attention-card.tsx'
import { Card, Empty } from '#app/components/card.tsx'
import { Columns, Page } from '#app/components/page.tsx'
import { DeliveryLine } from '#app/components/delivery-line.tsx'
import { longDay, moment, time } from '#app/formats.ts'
import { requireViewer } from '#app/load-context.ts'
import { i18n } from '#app/words/i18n.ts'
import { listLastSteps } from '#server/approvals/standing.ts'
import { listCampaigns } from '#server/campaigns/campaigns.ts'
import { DAY, instant, later, toWallClock } from '#server/clock.ts'
import { countOnTime, listDay, listNeedingPerson } from '#server/deliveries/deliveries.ts'
import type { Db } from '#server/database.ts'
import { listMessages } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { shown } from '#app/routes/deliveries/shown.ts'

export const meta: MetaFunction = () => [{ title: `${i18n.t('home.title')} · Lan Tỏa` }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { db } = context
  const now = instant()
  const { date } = toWallClock(now)
  const campaigns = await listCampaigns(db, { by })
  const [current] = campaigns.filter(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn)
  return {
    date,
    needing: await listNeedingPerson(db, { by }),
    today: (await listDay(db, { date, by })).map(shown),
    tomorrow: by.role === 'operator' ? await listTomorrow(db, by) : undefined,
    waiting: await listWaiting(
      context.db,
      by,
      campaigns.map(({ id }) => id),
    ),
    week: await countOnTime(db, { since: later(now, -7 * DAY), by }),
    composeIn: current && may(by, 'messages.draft', current) ? current.id : undefined,
  }
}

/** An operator prepares the evening before. */
async function listTomorrow(db: Db, by: Account) {
  const { date } = toWallClock(later(instant(), DAY))
  return (await listDay(db, { date, by })).map(shown)
}

/** The messages whose next step is this person's: for a leader those submitted, for an officer those sent back. */
async function listWaiting(db: Db, by: Account, campaignIds: string[]) {
  const mine = { leader: 'submitted', officer: 'returned', operator: '', administrator: '' }[
    by.role
  ]
  const steps = (await listLastSteps(db, { campaignIds })).filter(({ step }) => step === mine)
  const messages = await listMessages(db, { campaignIds })
  return steps.map(({ messageId, step, words, at }) => ({
    ...{ messageId, step, words, at },
    headline: messages.find(({ id }) => id === messageId)?.headline ?? '',
  }))
}

/** Of what needs a person, before the rest of the day. */
const SHOWN = 4

export default function HomePage() {
  const { t } = useTranslation()
  const { date, needing, today, tomorrow, waiting, composeIn } = useLoaderData<typeof loader>()
  const heading = t('home.heading', {
    today: t('home.today', { count: today.length }),
    waiting: t('home.waiting', { count: waiting.length + needing.length }),
  })
  const compose = composeIn ? (
    <Link className="button button-main" to={`/campaigns/${composeIn}/messages/new`}>
      {t('home.compose')}
    </Link>
  ) : null
  return (
    <Page heading={heading} above={longDay(date)} action={compose}>
      <Columns aside={<Aside />}>
        {needing.slice(0, SHOWN).map((delivery) => (
          <AttentionCard key={delivery.id} delivery={delivery} />
        ))}
        {needing.length > SHOWN ? (
          <Link className="button" to="/deliveries/needing">
            {t('home.allNeeding', { count: needing.length })}
          </Link>
        ) : null}
        <Deliveries
          heading={t('home.deliveriesToday')}
          none={t('home.nothingToday')}
          rows={today}
        />
        {tomorrow ? (
          <Deliveries
            heading={t('home.deliveriesTomorrow')}
            none={t('home.nothingTomorrow')}
            rows={tomorrow}
          />
        ) : null}
      </Columns>
    </Page>
  )
}

type Rows = ReturnType<typeof useLoaderData<typeof loader>>['today']

function Deliveries({ heading, none, rows }: { heading: string; none: string; rows: Rows }) {
  return (
    <Card heading={heading}>
      {rows.length === 0 ? <Empty>{none}</Empty> : null}
      <ul className="rows">
        {rows.map((row) => (
          <DeliveryLine key={row.id} delivery={row} title={row.headline} before={time(row.dueAt)} />
        ))}
      </ul>
    </Card>
  )
}

function Aside() {
  const { t } = useTranslation()
  const { waiting, week } = useLoaderData<typeof loader>()
  return (
    <>
      <Card heading={t('home.waitingHeading')}>
        {waiting.length === 0 ? <p className="text-quiet">{t('home.nothingWaiting')}</p> : null}
        <ul className="rows">
          {waiting.map(({ messageId, headline, step, words, at }) => (
            <li key={messageId} className="py-2.5">
              <Link
                to={
                  step === 'submitted'
                    ? `/messages/${messageId}/approval`
                    : `/messages/${messageId}`
                }
                className="font-medium"
              >
                {headline}
              </Link>
              <p className="hint">
                {step === 'submitted'
                  ? t('home.toApprove', { at: moment(at) })
                  : t('home.sentBack')}
              </p>
              {words ? <q className="hint block">{words}</q> : null}
            </li>
          ))}
        </ul>
      </Card>
      <Card heading={t('home.week')}>
        <dl className="flex justify-between gap-4">
          <dt>{t('home.onTime')}</dt>
          <dd className="font-semibold">
            {week.due ? `${week.onTime} / ${week.due}` : t('home.noneDue')}
          </dd>
        </dl>
      </Card>
    </>
  )
}
