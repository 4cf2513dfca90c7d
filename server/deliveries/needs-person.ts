import { DAY, later } from '#server/clock.ts'

type Waiting = { state: string; reason: { code: string } | undefined; dueAt: string }

/** Reasons only a person can settle; with any other the machine goes on by itself. */
export const HOLDING = [
  'late',
  'not-approved',
  'token',
  'permission',
  'content',
  'not-connected',
] as const

/** True where a planned delivery is held back until a person has settled why. */
export function isHeld({ state, reason }: Pick<Waiting, 'state' | 'reason'>): boolean {
  return state === 'planned' && HOLDING.some((code) => code === reason?.code)
}

/** How long a refused delivery is put before a person, in milliseconds; after that the calendar alone shows it. */
const REFUSED_SHOWN_MS = 7 * DAY

/** From when on a refused delivery is put before a person. */
export function refusedSince(now: string): string {
  return later(now, -REFUSED_SHOWN_MS)
}

/** True where what is in somebody's hands is no longer what is approved. */
function hasChanged({ reason }: Pick<Waiting, 'reason'>): boolean {
  return reason?.code === 'changed'
}

/** True where only a person can settle it: not known, not out this week, held back, or handed over and its time has come. */
export function needsPerson(row: Waiting, now: string): boolean {
  if (row.state === 'unknown') return true
  if (row.state === 'refused') return row.dueAt >= refusedSince(now)
  return isHeld(row) || (row.state === 'handed over' && (row.dueAt <= now || hasChanged(row)))
}
