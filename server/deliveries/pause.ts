import { HOUR, MINUTE, SECOND } from '#server/clock.ts'

/** Counted from the plan: what is out within it was out on time, in milliseconds. */
export const ON_TIME_MS = 15 * MINUTE

/** How long to wait after the n-th try, in milliseconds: 30 s, 1 min, 2 min, … an hour at most, unless the platform says longer. */
export function pauseMs(tries: number, askedMs = 0): number {
  const growing = 30 * SECOND * 2 ** Math.min(Math.max(0, tries - 1), 7)
  return Math.max(Math.min(growing, HOUR), askedMs)
}
