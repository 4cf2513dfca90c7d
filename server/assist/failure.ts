import { APIConnectionError, APIError } from 'openai'
import { ZodError } from 'zod'
import { SECOND } from '#server/clock.ts'
import { env } from '#server/env.ts'
import { RefusedError } from '#server/refused.ts'
import type { Ended } from './patience.ts'

/** Why there is no answer, and what may still be tried. */
export type Failure = {
  refusal: RefusedError
  /** `busy`: after a pause. `failed`: once more. `plain`: in the plainer dialect. */
  again?: 'busy' | 'failed' | 'plain'
  afterMs: number
}

/** How long to wait where a server that is too busy does not say, and before it is asked again after a fault. */
const BUSY_MS = 2 * SECOND
const FAILED_MS = SECOND / 2

/** What an error of one try means. `heard`: part of the answer had come. @throws what is no failure of the model: a bug */
export function failureOf(
  error: unknown,
  { ended, heard }: { ended: Ended | undefined; heard: boolean },
): Failure {
  if (error instanceof RefusedError) return over(error)
  if (ended) return over(endedRefusal(ended))
  if (error instanceof APIError && !(error instanceof APIConnectionError)) return answered(error)
  if (error instanceof SyntaxError || error instanceof ZodError)
    return over(new RefusedError('assist.unreadable'))
  if (!isOfTheLine(error)) throw error
  if (heard) return over(new RefusedError('assist.cutOff'))
  return again('failed', new RefusedError('assist.unreachable'), FAILED_MS)
}

/** The line broke: the package says so, or what lies under it does and names the cause. */
function isOfTheLine(error: unknown): boolean {
  return error instanceof APIConnectionError || (error instanceof TypeError && !!error.cause)
}

/** The sentence for a wait that ended. */
export function endedRefusal(ended: Ended): RefusedError {
  if (ended === 'cancelled') return new RefusedError('assist.cancelled')
  if (ended === 'silent')
    return new RefusedError('assist.silent', { seconds: env.ASSIST_SILENCE_SECONDS })
  return new RefusedError('assist.tooLong', { seconds: env.ASSIST_TIMEOUT_SECONDS })
}

/** The server said no. Its own sentence is not passed on: it may quote the key or the text. */
function answered({ status, headers, code }: APIError): Failure {
  if (status === 401 || status === 403) return over(new RefusedError('assist.key'))
  if (status === 404) return over(new RefusedError('assist.noModel'))
  if (code === 'insufficient_quota') return over(new RefusedError('assist.noQuota'))
  if (status === 429) {
    const afterMs = retryAfterMs(headers) ?? BUSY_MS
    const seconds = Math.max(1, Math.ceil(afterMs / SECOND))
    return again('busy', new RefusedError('assist.busy', { seconds }), afterMs)
  }
  if (status === undefined || status >= 500)
    return again('failed', new RefusedError('assist.faulty'), FAILED_MS)
  return again('plain', new RefusedError('assist.notTaken'), 0)
}

/** `retry-after` in seconds or as a date, `retry-after-ms` in milliseconds. */
function retryAfterMs(headers: Headers | undefined): number | undefined {
  const exact = Number(headers?.get('retry-after-ms') || NaN)
  if (Number.isFinite(exact)) return Math.max(0, exact)
  const told = headers?.get('retry-after')
  if (!told) return undefined
  const seconds = Number(told)
  const ms = Number.isFinite(seconds) ? seconds * SECOND : Date.parse(told) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}

function over(refusal: RefusedError): Failure {
  return { refusal, afterMs: 0 }
}

function again(kind: Failure['again'], refusal: RefusedError, afterMs: number): Failure {
  return { refusal, again: kind, afterMs }
}
