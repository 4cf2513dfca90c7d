import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app/use-formats.ts'
import { Card, Empty } from './card.tsx'
import { ClashLines, type ShownClash } from './clash-lines.tsx'
import { Remark, StateBadge, type BadgeState } from './state-badge.tsx'

export type ShownPlan = {
  id: string
  name: string
  dueAt: string
  state: BadgeState
  standing: 'approved' | 'not approved' | 'changed since'
  priority: 'normal' | 'priority' | 'urgent'
  /** The name of who it was given to. */
  assignee: string | null
  /** What the station's rules say of it. */
  findings: Finding[]
  /** What it clashes with on its account. */
  clashes: ShownClash[]
}

type Finding = {
  rule:
    'quiet' | 'hours' | 'weekend' | 'sessions' | 'length' | 'repeats' | 'early' | 'weekend-in-town'
  stops: boolean
  values: Record<string, string | number>
  elsewhere?: { date: string; time: string }
}

/** Where a message goes and when, with what became of each. */
export function PlanList({
  messageId,
  plans,
  mayPlan,
}: {
  messageId: string
  plans: ShownPlan[]
  mayPlan: boolean
}) {
  const { t } = useTranslation()
  const add = mayPlan ? (
    <Link className="button" to={`/messages/${messageId}/plans/new`}>
      {t('messages.addPlan')}
    </Link>
  ) : null
  return (
    <Card heading={t('messages.plan')}>
      {plans.length === 0 ? <Empty>{t('messages.noPlans')}</Empty> : null}
      <ul className="rows">
        {plans.map((plan) => (
          <PlanRow key={plan.id} messageId={messageId} plan={plan} mayPlan={mayPlan} />
        ))}
      </ul>
      {add ? <p className="mt-3">{add}</p> : null}
    </Card>
  )
}

function PlanRow({
  messageId,
  plan,
  mayPlan,
}: {
  messageId: string
  plan: ShownPlan
  mayPlan: boolean
}) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { id, name, dueAt, state, standing, priority, findings, clashes } = plan
  const waiting = state === 'not approved' || state === 'planned'
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2.5">
      <div className="min-w-0">
        <Link
          to={`/deliveries/${id}`}
          className="font-medium no-underline hover:underline"
          lang="vi"
        >
          {name}
        </Link>
        <p className="hint">{moment(dueAt)}</p>
        {plan.assignee ? (
          <p className="hint">{t('plans.assigned', { name: plan.assignee })}</p>
        ) : null}
        <Priority priority={priority} />
        {findings.map((finding) => (
          <FindingLine key={finding.rule} finding={finding} />
        ))}
        <ClashLines clashes={clashes} />
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {waiting && standing === 'changed since' ? (
          <Remark tone="red">{t('messages.changedSince')}</Remark>
        ) : (
          <StateBadge state={state} />
        )}
        {mayPlan && waiting ? (
          <span className="hint screen-only flex gap-3">
            <Link to={`/messages/${messageId}/plans/${id}`}>{t('messages.movePlan')}</Link>
            <Link to={`/messages/${messageId}/plans/${id}/remove`}>{t('messages.removePlan')}</Link>
          </span>
        ) : null}
      </div>
    </li>
  )
}

/** Of what goes ahead of others. */
export function Priority({ priority }: Pick<ShownPlan, 'priority'>) {
  const { t } = useTranslation()
  if (priority === 'normal') return null
  return (
    <Remark tone={priority === 'urgent' ? 'red' : 'amber'}>
      {t(`stations.priorities.${priority}`)}
    </Remark>
  )
}

/** What a rule of the station says, and where there is room. */
function FindingLine({ finding: { rule, stops, values, elsewhere } }: { finding: Finding }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  return (
    <p className={stops ? 'text-sm text-accent' : 'hint'}>
      {t(`plans.findings.${rule}`, values)}
      {elsewhere
        ? `. ${t('plans.better', { time: elsewhere.time, date: day(elsewhere.date) })}`
        : ''}
    </p>
  )
}
