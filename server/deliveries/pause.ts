import { HOUR, MINUTE } from '#server/clock.ts'

/** Counted from the plan: what is out within it was out on time, in milliseconds. */
export const ON_TIME_MS = 15 * MINUTE

type Tried = { tries: number; firstMs: number; askedMs?: number }

/** How long to wait after the n-th try, in milliseconds: `firstMs`, doubled each time, an hour at most, unless the platform asks for more. */
export function pauseMs({ tries, firstMs, askedMs = 0 }: Tried): number {
  const growing = firstMs * 2 ** Math.min(Math.max(0, tries - 1), 30)
  return Math.max(Math.min(growing, HOUR), askedMs)
}
