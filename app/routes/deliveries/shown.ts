import type { BadgeState } from '#app/components/state-badge.tsx'
import type { Language } from '#app/words/i18n.ts'
import { getChannel } from '#server/channels/registry.ts'
import { SITE_URL } from '#server/site-url.ts'
import { instant, toWallClock } from '#server/clock.ts'
import type { DeliveryRow } from '#server/deliveries/deliveries.ts'
import { isHeld } from '#server/deliveries/needs-person.ts'

/** A delivery as the pages show it: its channel in words, and held back where a person must settle it. */
export function shown(row: DeliveryRow, language: Language) {
  const { id, headline, messageId, destination, placeName, dueAt, doneAt, link, remoteId } = row
  const { label, confirms, paper, recipients: letters } = getChannel(row.channel)
  const { waits } = row
  const isStopped = row.state === 'planned' && row.reason?.code === 'paused'
  const state: BadgeState = isHeld(row) || isStopped ? 'held' : row.state
  return {
    ...{ id, headline, messageId, destination, placeName, dueAt, doneAt, state, confirms },
    ...{ letters, waits, stands: remoteId !== null && UNFINISHED.includes(state) },
    channel: label[language],
    reason: row.reason,
    link: row.rehearsal && remoteId && link ? rehearsedLink(link) : link,
    rehearsal: row.rehearsal === 1,
    assignee: row.assigneeName,
    /** What is approved of it can be printed. */
    paper: DOWNLOADED.includes(state) ? paper : undefined,
    /** Its time is still to come. */
    early: dueAt > instant(),
    /** Its approved script can be downloaded. */
    script: confirms === 'aired' && DOWNLOADED.includes(state),
  }
}

/** What stands on the rehearsal platform is found there by its path, wherever that platform listens today. */
function rehearsedLink(link: string): string {
  const { origin, pathname, search } = new URL(link)
  const isThere = origin !== new URL(SITE_URL).origin
  return isThere ? `/rehearsal?at=${encodeURIComponent(pathname + search)}` : link
}

/** People can read it there, and something is still to follow. */
const UNFINISHED: BadgeState[] = ['planned', 'held', 'sending', 'unknown', 'refused']

const DOWNLOADED: BadgeState[] = ['planned', 'handed over', 'confirmed']

/** When it probably was: as told before, or as planned, but never to come. */
export function likelyTime({ doneAt, dueAt }: Pick<DeliveryRow, 'doneAt' | 'dueAt'>) {
  const at = doneAt ?? dueAt
  return toWallClock(at < instant() ? at : instant())
}
