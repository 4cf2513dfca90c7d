import { hash } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import type { ShownText } from '#app/components/delivered-text.tsx'
import type { Language } from '#app/words/i18n.ts'
import { shownMeasurements } from '#app/routes/measurements/shown-measurements.ts'
import { getStanding, type Approvable } from '#server/approvals/standing.ts'
import { listDecisions } from '#server/audit/audit.ts'
import { getChannel } from '#server/channels/registry.ts'
import {
  listAttempts,
  type AttemptReason,
  type DeliveryRow,
} from '#server/deliveries/deliveries.ts'
import { listPossible } from '#server/deliveries/possible.ts'
import { listActsAt } from '#server/recalls/acts.ts'
import { unavailable } from '#server/destinations/destinations.ts'
import { may } from '#server/people/permissions.ts'
import { readSent } from '#server/pictures/sent.ts'
import type { Account } from '#server/people/accounts.ts'
import { loadLetters } from '#app/routes/press/load-letters.ts'
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
  const text = exactText({ row, plan, last: attempts[0] })
  const open = plan !== undefined && !unavailable(plan.destination)
  const { code, nextAt, absentAt, doneByName, doneGrade, note } = row
  return {
    ...shown(row, language),
    ...{ code, nextAt, absentAt, doneByName, doneGrade, note },
    besideAt: besideOf(row, by),
    reads: channel.find !== undefined && !channel.recipients,
    approved: plan?.standing === 'approved',
    verbs: listPossible(
      { ...row, confirms: channel.confirms, letters: channel.recipients, open },
      by,
    ),
    press: channel.recipients ? await loadLetters(db, { row, by }) : undefined,
    printed: channel.paper !== undefined,
    likely: likelyTime(row),
    isBrief: row.channel === 'brief',
    text,
    parts: shownParts(row, text, language),
    pictures: picturesOf({ row, plan, last: attempts[0] }),
    mayAssign: isAssignable(row) && may(by, 'messages.draft', { placePath: row.campaignPlacePath }),
    attempts: attempts.map(shownAttempt),
    acts: shownActs(await listActsAt(db, { deliveryId: row.id, by }), by),
    decisions: await listDecisions(db, { subject: row.id }),
    ...measurements!,
  }
}

/** Where this person puts what stands on its account beside it, if anywhere. */
function besideOf({ id, channel, state, campaignPlacePath: placePath }: DeliveryRow, by: Account) {
  const reads = state === 'unknown' && getChannel(channel).nearby !== undefined
  return reads && may(by, 'deliveries.direct', { placePath })
    ? `/deliveries/${id}/beside`
    : undefined
}

type Of = { row: DeliveryRow; plan: Approvable | undefined; last: Attempt | undefined }

/** The pictures that went out, or would go out now. */
function picturesOf({ row, plan, last }: Of) {
  return last && !isToCome(row) ? readSent(last.pictures) : (plan?.pictures ?? [])
}

/** What went out, to the letter, or what would go out now. */
function exactText({ row, plan, last }: Of): ShownText | undefined {
  if (last && !isToCome(row)) {
    return { kind: getChannel(row.channel).confirms ? 'handed' : 'sent', text: last.text }
  }
  if (!plan) return undefined
  return { kind: KINDS[plan.standing], text: plan.text }
}

/** Nothing of it is out yet, not even what something is still to follow. */
function isToCome({ state, remoteId }: DeliveryRow): boolean {
  return state === 'not approved' || (state === 'planned' && remoteId === null)
}

/** The pieces a person copies one after the other, where there are more than one. */
function shownParts({ channel }: DeliveryRow, said: ShownText | undefined, language: Language) {
  const parts = (said && getChannel(channel).parts?.(said.text)) ?? []
  return parts.map(({ name, label, text }) => ({ name, label: label[language], text }))
}

/** It is posted by hand, and not yet done. */
function isAssignable({ channel, state }: DeliveryRow): boolean {
  const open = ['not approved', 'planned', 'handed over'].includes(state)
  return open && getChannel(channel).confirms === 'posted'
}

const KINDS = {
  approved: 'willGo',
  'not approved': 'notApproved',
  'changed since': 'changed',
} as const

function shownAttempt({ id, startedAt, endedAt, outcome, detail, text }: Attempt) {
  const reason = detail ? (JSON.parse(detail) as AttemptReason) : undefined
  return { id, startedAt, endedAt, outcome, reason, text, hash: hash('sha256', text) }
}
