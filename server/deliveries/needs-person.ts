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

/** True where only a person can settle it: not known, not out, held back, or handed over and its time has come. */
export function needsPerson(row: Waiting, now: string): boolean {
  if (row.state === 'unknown' || row.state === 'refused') return true
  return isHeld(row) || (row.state === 'handed over' && row.dueAt <= now)
}
