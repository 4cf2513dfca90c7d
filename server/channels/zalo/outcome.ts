import type { Outcome, Reason } from '#server/channels/channel.ts'
import type { Unheard } from '#server/outbound/send.ts'
import { MINUTE } from '#server/clock.ts'

/** An outcome short of success. */
export type Failed = Exclude<Outcome, { known: 'confirmed' | 'handed-over' }>

/** Why there is no usable answer, as far as the wire tells. */
export type Failure =
  /** Nothing may be asked there. */
  { kind: 'unconnected' } | Unheard | { kind: 'answered'; status: number; error?: PlatformError }

/** The platform's own error: it comes with HTTP 200 as well. */
export type PlatformError = { code: number; message: string }

/** The platform still works on an article. */
export const PROCESSING = -214

/** It does not say how long, so an account rests this long after it was too fast. */
const REST_MS = MINUTE

type Row = { known: Failed['known']; code: Reason['code']; restMs?: number }

const EXPIRED: Row = { known: 'expired', code: 'token' }
const QUOTA: Row = { known: 'blocked', code: 'quota' }
const RATE: Row = { known: 'retry', code: 'rate', restMs: REST_MS }
const INVALID: Row = { known: 'refused', code: 'invalid' }

/** What an error means for an article or a message: with an error nothing was stored. */
const CODES: Record<number, Row> = {
  [-216]: EXPIRED,
  [-124]: EXPIRED,
  [-223]: QUOTA,
  [-224]: QUOTA,
  [-32]: RATE,
  [PROCESSING]: { known: 'unknown', code: 'no-answer' },
}

/** What a failure says about whether it is out. Only what surely was not stored may be sent again. */
export function outcomeOf(failure: Failure): Failed {
  if (failure.kind === 'unconnected') return { known: 'blocked', reason: { code: 'not-connected' } }
  if (failure.kind === 'unsent')
    return { known: 'retry', reason: { code: 'unreachable', detail: failure.detail } }
  if (failure.kind === 'unanswered')
    return { known: 'unknown', reason: { code: 'no-answer', detail: failure.detail } }
  const { status, error } = failure
  const { known, code, restMs } = rowFor(status, error)
  const detail = error ? `${error.message} (${error.code})` : `HTTP ${status}`
  return { known, reason: { code, detail }, ...(restMs && { restMs }) }
}

function rowFor(status: number, error: PlatformError | undefined): Row {
  if (status === 429) return RATE
  if (status === 401) return EXPIRED
  if (status >= 500) return { known: 'unknown', code: 'platform-error' }
  if (!error || error.code === 0) return { known: 'unknown', code: 'unreadable-answer' }
  return CODES[error.code] ?? INVALID
}
