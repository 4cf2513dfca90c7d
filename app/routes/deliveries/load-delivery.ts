import { hash } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import type { ShownText } from '#app/components/delivered-text.tsx'
import { shownMeasurements } from '#app/routes/measurements/shown-measurements.ts'
import { getStanding, type Approvable } from '#server/approvals/standing.ts'
import { listDecisions } from '#server/audit/audit.ts'
import { getChannel } from '#server/channels/registry.ts'
import {
  listAttempts,
  type DeliveryReason,
  type DeliveryRow,
} from '#server/deliveries/deliveries.ts'
import { listPossible } from '#server/deliveries/possible.ts'
import { listActsAt } from '#server/recalls/acts.ts'
import { unavailable } from '#server/destinations/destinations.ts'
import type { Account } from '#server/people/accounts.ts'
import { shownActs } from '#app/routes/recalls/shown-acts.ts'
import { likelyTime, shown } from './shown.ts'

type Attempt = Awaited<ReturnType<typeof listAttempts>>[number]

/** Everything the page of one delivery shows. */
export async function loadDelivery(
  { db, language }: AppLoadContext,
  { row, by }: { row: DeliveryRow; by: Account },
) {
  const attempts = await listAttempts(db, { deliveryId: row.id })
  const { items } = await getStanding(db, { messageId: row.messageId })
  const plan = items.find(({ id }) => id === row.id)
  const [measurements] = await shownMeasurements(db, { language, deliveries: [row], by })
  const channel = getChannel(row.channel)
  const open = plan !== undefined && !unavailable(plan.destination)
  const { code, nextAt, absentAt, doneByName, doneGrade, note } = row
  return {
    ...shown(row, language),
    ...{ code, nextAt, absentAt, doneByName, doneGrade, note },
    reads: channel.find !== undefined,
    approved: plan?.standing === 'approved',
    verbs: listPossible({ ...row, confirms: channel.confirms, open }, by),
    likely: likelyTime(row),
    text: exactText({ row, plan, last: attempts[0] }),
    attempts: attempts.map(shownAttempt),
    acts: shownActs(await listActsAt(db, { deliveryId: row.id, by }), by),
    decisions: await listDecisions(db, { subject: row.id }),
    ...measurements!,
  }
}

/** What went out, to the letter, or what would go out now. */
function exactText({
  row,
  plan,
  last,
}: {
  row: DeliveryRow
  plan: Approvable | undefined
  last: Attempt | undefined
}): ShownText | undefined {
  const waits = row.state === 'planned' || row.state === 'not approved'
  if (last && !waits) {
    return { kind: getChannel(row.channel).confirms ? 'handed' : 'sent', text: last.text }
  }
  if (!plan) return undefined
  return { kind: KINDS[plan.standing], text: plan.text }
}

const KINDS = {
  approved: 'willGo',
  'not approved': 'notApproved',
  'changed since': 'changed',
} as const

function shownAttempt({ id, startedAt, endedAt, outcome, detail, text }: Attempt) {
  const reason = detail ? (JSON.parse(detail) as DeliveryReason) : undefined
  return { id, startedAt, endedAt, outcome, reason, text, hash: hash('sha256', text) }
}
