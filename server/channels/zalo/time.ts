import type { Parcel } from '#server/channels/channel.ts'
import { env } from '#server/env.ts'

/** Of the time a delivery has, the part in which something more may be begun that is not looked for afterwards. */
const BEGINNING = 0.6

/** The time of one delivery: all its questions together take no longer than one request may, nor than its lease. */
export type Time = {
  /** Ends the question that is asked then. */
  signal: AbortSignal
  /** By `performance.now()`. */
  endsMs: number
  hasTimeToBegin: () => boolean
}

export function beginTime({ until = Infinity }: Pick<Parcel, 'until'>): Time {
  const beganMs = performance.now()
  // A timer takes whole milliseconds.
  const lastsMs = Math.floor(Math.max(0, Math.min(env.REQUEST_TIMEOUT_MS, until - beganMs)))
  return {
    signal: AbortSignal.timeout(lastsMs),
    endsMs: beganMs + lastsMs,
    hasTimeToBegin: () => performance.now() - beganMs < lastsMs * BEGINNING,
  }
}
