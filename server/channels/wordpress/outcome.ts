import type { Outcome, Recalled, Reason } from '#server/channels/channel.ts'
import { OUT_OF_TIME } from '#server/channels/time.ts'

/** Why there is no usable answer, as far as the wire tells. */
export type Failure =
  /** Nothing may be asked there. */
  | { kind: 'unconnected' }
  /** The lease left no time to ask. */
  | { kind: 'late' }
  /** No connection came about: nothing of the request has left. */
  | { kind: 'unsent'; detail: string }
  /** It left, and no whole answer came back in time. */
  | { kind: 'unanswered'; detail: string }
  /** `error` is WordPress's own, from its envelope: without it somebody else may have answered. */
  | {
      kind: 'answered'
      status: number
      error?: SiteError
      location?: string
      retryAfterMs?: number
    }

/** What WordPress says of a request it did not grant. `denied`: the HTTP status it would have given a matter of rights. */
export type SiteError = { code: string; message: string; denied?: number }

/** An outcome short of success. */
export type Failed = Exclude<Outcome, { known: 'confirmed' | 'handed-over' }>

/** What a failure says about whether the post is there. Only what surely was not kept may be sent again. */
export function outcomeOf(failure: Failure): Failed {
  return surelyNot(failure) ?? { known: 'unknown', reason: doubtOf(failure) }
}

/** The same for a request before the one that posts: whatever became of it, nothing was posted. */
export function outcomeBefore(failure: Failure): Failed {
  const outcome = outcomeOf(failure)
  return outcome.known === 'unknown' ? { ...outcome, known: 'retry' } : outcome
}

/** The same for a first question: a site that does not know it, or does not grant it, takes no post either. */
export function outcomeOfQuestion(failure: Failure): Failed {
  const { reason, ...outcome } = outcomeBefore(failure)
  if (outcome.known === 'refused')
    return { known: 'blocked', reason: { ...reason, code: 'permission' } }
  if (isElsewhere(failure))
    return { known: 'blocked', reason: { ...reason, code: 'not-connected' } }
  return { ...outcome, reason }
}

/** Why reading brought nothing. */
export function reasonOf(failure: Failure): Reason {
  return outcomeOf(failure).reason
}

/** The same for what is done to a post that is out: it does no harm twice, so what is unknown is tried again. */
export function recalledOf(failure: Failure): Exclude<Recalled, { known: 'done' }> {
  const { known, reason, ...wait } = outcomeOf(failure)
  // The account may post there, but not touch this one any more: an editor of the portal can.
  if (known === 'refused' || reason.code === 'permission') return { known: 'cannot' }
  return known === 'blocked' ? { known, reason } : { known: 'retry', reason, ...wait }
}

/** What a failure proves not to have been kept; nothing where it may have been. */
function surelyNot(failure: Failure): Failed | undefined {
  if (failure.kind === 'unconnected') return { known: 'blocked', reason: { code: 'not-connected' } }
  if (failure.kind === 'late') return OUT_OF_TIME
  if (failure.kind === 'unanswered') return undefined
  if (failure.kind === 'unsent') {
    const { detail } = failure
    if (detail !== 'NOT_PUBLIC') return { known: 'retry', reason: { code: 'unreachable', detail } }
    return { known: 'blocked', reason: { code: 'not-connected', detail } }
  }
  const { status, error } = failure
  const detail = error?.message || `HTTP ${status}`
  // Whoever keeps the site sets limits before WordPress, and says so in words of their own.
  if (status === 429)
    return { known: 'retry', reason: { code: 'rate', detail }, ...waitOf(failure) }
  if (!error || status < 400 || status >= 500) return undefined
  const kind = error.denied ?? status
  // WordPress takes whoever comes with a wrong password for a reader who is not signed in.
  if (kind === 401) return { known: 'blocked', reason: { code: 'token', detail } }
  if (kind === 403) return { known: 'blocked', reason: { code: 'permission', detail } }
  return { known: 'refused', reason: { code: 'invalid', detail } }
}

/** What the site asks to wait goes for everything that is sent there. */
function waitOf({ retryAfterMs }: { retryAfterMs?: number }) {
  return retryAfterMs === undefined ? {} : { afterMs: retryAfterMs, restMs: retryAfterMs }
}

function doubtOf(failure: Failure): Reason {
  if (failure.kind === 'unanswered') return { code: 'no-answer', detail: failure.detail }
  if (failure.kind !== 'answered') return { code: 'unreadable-answer' }
  const { status, error, location } = failure
  if (status >= 500) return { code: 'platform-error', detail: error?.message || `HTTP ${status}` }
  return {
    code: 'unreadable-answer',
    detail: location ? `HTTP ${status} → ${location}` : `HTTP ${status}`,
  }
}

/** The site has another address now, or is none that WordPress serves. */
function isElsewhere(failure: Failure): boolean {
  return (
    failure.kind === 'answered' && !failure.error && [301, 308, 404, 410].includes(failure.status)
  )
}
