import type { BadgeState } from '#app/components/state-badge.tsx'
import type { Language } from '#app/words/i18n.ts'
import { getChannel } from '#server/channels/registry.ts'
import { instant, toWallClock } from '#server/clock.ts'
import type { DeliveryRow } from '#server/deliveries/deliveries.ts'
import { isHeld } from '#server/deliveries/needs-person.ts'
import type { Account } from '#server/people/accounts.ts'
import { may } from '#server/people/permissions.ts'

/** A delivery as the pages show it: its channel in words, and held back where a person must settle it. */
export function shown(row: DeliveryRow, language: Language) {
  const { id, headline, messageId, destination, placeName, dueAt, doneAt, link, remoteId } = row
  const { label, confirms } = getChannel(row.channel)
  const state: BadgeState = isHeld(row) ? 'held' : row.state
  return {
    ...{ id, headline, messageId, destination, placeName, dueAt, doneAt, state, confirms },
    channel: label[language],
    reason: row.reason,
    link: row.rehearsal && remoteId ? `/rehearsal?post=${encodeURIComponent(remoteId)}` : link,
    rehearsal: row.rehearsal === 1,
    /** Its time is still to come. */
    early: dueAt > instant(),
    /** Its approved script can be downloaded. */
    script: confirms === 'aired' && ['planned', 'handed over', 'confirmed'].includes(state),
  }
}

/** True where it passes through the hands of this person: an operator airs and posts, others see all. */
export function isFor({ channel, placePath }: DeliveryRow, by: Account): boolean {
  if (by.role !== 'operator') return true
  return Boolean(getChannel(channel).confirms) && may(by, 'deliveries.confirm', { placePath })
}

/** When it probably was: as told before, or as planned, but never to come. */
export function likelyTime({ doneAt, dueAt }: Pick<DeliveryRow, 'doneAt' | 'dueAt'>) {
  const at = doneAt ?? dueAt
  return toWallClock(at < instant() ? at : instant())
}
