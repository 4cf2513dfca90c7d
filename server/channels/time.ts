import { env } from '#server/env.ts'
import type { Outcome, Parcel } from './channel.ts'

/** Whether so many requests, one after the other, would surely have their answers before the lease ends. */
export function hasTimeFor({ until = Infinity }: Pick<Parcel, 'until'>, requests: number): boolean {
  return performance.now() + requests * env.REQUEST_TIMEOUT_MS <= until
}

/** What is known where the lease leaves no time for a next request: surely nothing more was sent. It goes on at once. */
export const OUT_OF_TIME = {
  ...{ known: 'retry', reason: { code: 'no-time' }, afterMs: 0 },
} as const satisfies Outcome
