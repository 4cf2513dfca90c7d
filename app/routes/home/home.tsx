import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ActList } from '#app/components/act-list.tsx'
import { AttentionCard } from '#app/components/attention-card.tsx'
import { Card } from '#app/components/card.tsx'
import { DayList, HandList } from '#app/components/day-list.tsx'
import { DestinationWarnings } from '#app/components/destination-warnings.tsx'
import { DueCorrections } from '#app/components/due-corrections.tsx'
import { Columns, Page } from '#app/components/page.tsx'
import { WaitingList } from '#app/components/waiting-list.tsx'
import { requireViewer } from '#app/load-context.ts'
import { titled } from '#app/page-words.ts'
import { listLastSteps } from '#server/approvals/standing.ts'
import { listCampaigns } from '#server/campaigns/campaigns.ts'
import { listDue } from '#server/corrections/corrections.ts'
import { DAY, instant, later, toWallClock } from '#server/clock.ts'
import { countDay, countOnTime, listDay, totalOf } from '#server/deliveries/day.ts'
import { countNeedingPerson, listNeedingPerson } from '#server/deliveries/needs-person.ts'
import type { Db } from '#server/database.ts'
import { listWarnings } from '#server/destinations/health.ts'
import { listOpenActs } from '#server/recalls/acts.ts'
import { listMessages } from '#server/messages/messages.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'
import { shown } from '#app/routes/deliveries/shown.ts'
import { shownActs } from '#app/routes/recalls/shown-acts.ts'
import { useFormats } from '#app/use-formats.ts'

export const meta = titled('home.title')

/** Of what needs a person, before the rest of the day. */
const SHOWN = 4
/** Of the day. */
const LISTED = 30

export async function loader({ context, request }: LoaderFunctionArgs) {
  const by = requireViewer(context, request)
  const { db, language } = context
  const now = instant()
  const { date } = toWallClock(now)
  const { date: tomorrow } = toWallClock(later(now, DAY))
  const campaigns = await listCampaigns(db, { by })
  const [current] = campaigns.filter(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn)
  const today = await listDay(db, { date, part: { limit: LISTED }, by })
  const needing = await listNeedingPerson(db, { part: { limit: LISTED + SHOWN + 1 }, by })
  // An operator has those of today in hand below.
  const listed = new Set(by.role === 'operator' ? today.map(({ id }) => id) : [])
  const elsewhere = needing.filter(({ id }) => !listed.has(id))
  return {
    date,
    needingCount: await countNeedingPerson(db, { by }),
    needing: elsewhere.slice(0, SHOWN),
    more: elsewhere.length > SHOWN,
    todayCount: totalOf(await countDay(db, { date, by })),
    today: today.map((row) => shown(row, language)),
    /** An operator prepares the evening before. */
    tomorrow:
      by.role === 'operator'
        ? (await listDay(db, { date: tomorrow, part: { limit: LISTED }, by })).map((row) =>
            shown(row, language),
          )
        : undefined,
    warnings: by.role === 'operator' ? [] : await listWarnings(db, { by }),
    acts: shownActs(await listOpenActs(db, { by }), by).filter(({ mine }) => mine),
    mayManage: by.role === 'administrator',
    due: by.role === 'operator' ? [] : await listDue(db, { by }),
    mayDraft: by.role === 'officer',
    waiting: await listWaiting(
      context.db,
      by,
      campaigns.map(({ id }) => id),
    ),
    week: await countOnTime(db, {
      since: later(now, -7 * DAY),
      rehearsal: context.rehearsal ? 1 : 0,
      by,
    }),
    role: by.role,
    composeIn: current && may(by, 'messages.draft', current) ? current.id : undefined,
    reachOf: by.role === 'operator' ? undefined : current?.id,
    mayAddCampaign: may(by, 'campaigns.plan', by),
  }
}

/** The messages whose next step is this person's: for a leader those submitted, for an officer those sent back. */
async function listWaiting(db: Db, by: Account, campaignIds: string[]) {
  const mine = { leader: 'submitted', officer: 'returned', operator: '', administrator: '' }[
    by.role
  ]
  const steps = (await listLastSteps(db, { campaignIds })).filter(({ step }) => step === mine)
  const messages = await listMessages(db, { campaignIds, by })
  return steps.map(({ messageId, step, words, at }) => ({
    ...{ messageId, step, words, at },
    headline: messages.find(({ id }) => id === messageId)?.headline ?? '',
  }))
}

export default function HomePage() {
  const { t } = useTranslation()
  const { longDay } = useFormats()
  const { date, role, needing, needingCount, more, today, todayCount, tomorrow, ...also } =
    useLoaderData<typeof loader>()
  const { waiting, due, mayDraft, warnings, mayManage, acts } = also
  const Day = role === 'operator' ? HandList : DayList
  const heading = t('home.heading', {
    today: t('home.today', { count: todayCount }),
    waiting: t('home.waiting', { count: waiting.length + needingCount + due.length }),
  })
  return (
    <Page heading={heading} above={longDay(date)} action={useMainAction()}>
      <Columns aside={<Aside />}>
        {/* What waits for a leader is the reason to come. */}
        {role === 'leader' ? <WaitingList waiting={waiting} /> : null}
        {acts.length > 0 ? (
          <Card heading={t('recalls.acts', { count: acts.length })} edge="red">
            <ActList acts={acts} />
          </Card>
        ) : null}
        <DestinationWarnings warnings={warnings} mayManage={mayManage} />
        <DueCorrections due={due} mayDraft={mayDraft} />
        {needing.map((delivery) => (
          <AttentionCard key={delivery.id} delivery={delivery} />
        ))}
        {more ? (
          <Link className="button" to="/deliveries/needing">
            {t('home.allNeeding', { count: needingCount })}
          </Link>
        ) : null}
        <Day heading={t('home.deliveriesToday')} none={t('home.nothingToday')} rows={today} />
        {todayCount > today.length ? (
          <Link className="button" to="/deliveries">
            {t('home.allToday', { count: todayCount })}
          </Link>
        ) : null}
        {tomorrow ? (
          <Day
            heading={t('home.deliveriesTomorrow')}
            none={t('home.nothingTomorrow')}
            rows={tomorrow}
          />
        ) : null}
      </Columns>
    </Page>
  )
}

/** An officer writes; where no campaign runs, there must be one first. */
function useMainAction() {
  const { t } = useTranslation()
  const { composeIn, mayAddCampaign } = useLoaderData<typeof loader>()
  if (!composeIn && !mayAddCampaign) return null
  const to = composeIn ? `/campaigns/${composeIn}/messages/new` : '/campaigns/new'
  return (
    <Link className="button button-main" to={to}>
      {t(composeIn ? 'home.compose' : 'home.addCampaign')}
    </Link>
  )
}

function Aside() {
  const { t } = useTranslation()
  const { role, waiting, week, reachOf } = useLoaderData<typeof loader>()
  return (
    <>
      {role === 'officer' ? <WaitingList waiting={waiting} /> : null}
      <Card heading={t('home.week')}>
        <dl className="flex justify-between gap-4">
          <dt>{t('home.onTime')}</dt>
          <dd className="font-semibold">
            {week.due ? `${week.onTime} / ${week.due}` : t('home.noneDue')}
          </dd>
        </dl>
        {reachOf ? (
          <p className="mt-3">
            <Link className="inline-block py-2" to={`/campaigns/${reachOf}/reach`}>
              {t('campaigns.reachLink')}
            </Link>
          </p>
        ) : null}
      </Card>
    </>
  )
}
