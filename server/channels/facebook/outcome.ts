import type { Outcome, Reason } from '#server/channels/channel.ts'

/** An outcome short of success. */
export type Failed = Exclude<Outcome, { known: 'confirmed' | 'handed-over' }>

/** Why there is no usable answer, as far as the wire tells. */
export type Failure =
  /** Nothing may be asked there. */
  | { kind: 'unconnected' }
  /** No connection came about: nothing of the request has left. */
  | { kind: 'unsent'; detail: string }
  /** It left, and no whole answer came back in time. */
  | { kind: 'unanswered'; detail: string }
  | { kind: 'answered'; status: number; error?: PlatformError; afterMs?: number }

/** The platform's own error, from its envelope. */
export type PlatformError = { code: number; subcode?: number; message: string }

type Row = { known: Failed['known']; code: Reason['code'] }

const RATE: Row = { known: 'retry', code: 'rate' }
const PERMISSION: Row = { known: 'blocked', code: 'permission' }
const TOKEN: Row = { known: 'blocked', code: 'token' }

/** What a code means for a post, where the request was answered with 4xx and so nothing was stored. */
const CODES: Record<number, Row> = {
  1: { known: 'unknown', code: 'platform-error' },
  2: { known: 'unknown', code: 'platform-error' },
  4: RATE,
  10: PERMISSION,
  17: RATE,
  32: RATE,
  100: { known: 'refused', code: 'invalid' },
  102: TOKEN,
  104: TOKEN,
  190: TOKEN,
  368: { known: 'blocked', code: 'content' },
  // After an attempt without an answer this is evidence that the post is there: it is looked for.
  506: { known: 'unknown', code: 'duplicate' },
  613: RATE,
  80001: RATE,
}

/** What a failure says about whether the post is out. Only what surely was not stored may be sent again. */
export function outcomeOf(failure: Failure): Failed {
  if (failure.kind === 'unconnected') {
    return { known: 'blocked', reason: { code: 'not-connected' } }
  }
  if (failure.kind === 'unsent') {
    return { known: 'retry', reason: { code: 'unreachable', detail: failure.detail } }
  }
  if (failure.kind === 'unanswered') {
    return { known: 'unknown', reason: { code: 'no-answer', detail: failure.detail } }
  }
  const { status, error, afterMs } = failure
  const { known, code } = rowFor(status, error)
  const reason = { code, detail: error?.message || `HTTP ${status}` }
  return known === 'retry' && afterMs !== undefined ? { known, reason, afterMs } : { known, reason }
}

function rowFor(status: number, error: PlatformError | undefined): Row {
  if (status === 429) return RATE
  if (status >= 500) return { known: 'unknown', code: 'platform-error' }
  if (status < 400 || !error) return { known: 'unknown', code: 'unreadable-answer' }
  if (error.code >= 200 && error.code <= 299) return PERMISSION
  return CODES[error.code] ?? { known: 'refused', code: 'invalid' }
}

/** The platform has no such object, or no more: it was deleted. */
export function isGone(failure: Failure): boolean {
  const { code, subcode } = (failure.kind === 'answered' && failure.error) || {}
  return code === 100 && subcode === 33
}
