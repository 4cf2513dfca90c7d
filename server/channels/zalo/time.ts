import { env } from '#server/env.ts'

/** Of the time a delivery has, the part in which something more may be begun that is not looked for afterwards. */
const BEGINNING = 0.6

/** The time of one delivery: all its questions together take no longer than one request may. */
export type Time = {
  /** Ends the question that is asked then. */
  signal: AbortSignal
  /** By `performance.now()`. */
  endsMs: number
  hasTimeToBegin: () => boolean
}

export function beginTime(): Time {
  const beganMs = performance.now()
  return {
    signal: AbortSignal.timeout(env.REQUEST_TIMEOUT_MS),
    endsMs: beganMs + env.REQUEST_TIMEOUT_MS,
    hasTimeToBegin: () => performance.now() - beganMs < env.REQUEST_TIMEOUT_MS * BEGINNING,
  }
}
