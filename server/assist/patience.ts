import { env } from '#server/env.ts'
import { SECOND } from '#server/clock.ts'

/** Why nobody waits any longer. */
export type Ended = 'cancelled' | 'silent' | 'too long'

/**
 * How long a model is waited for: until the person cancels, until all of it takes too long, or until it has said
 * nothing for too long. `signal` then aborts, and `ended` says which it was.
 */
export function patience(cancelled: AbortSignal | undefined) {
  const startedAt = performance.now()
  const totalMs = env.ASSIST_TIMEOUT_SECONDS * SECOND
  const controller = new AbortController()
  let ended: Ended | undefined
  const end = (why: Ended) => {
    ended ??= why
    controller.abort()
  }
  const cancel = () => end('cancelled')
  if (cancelled?.aborted) cancel()
  cancelled?.addEventListener('abort', cancel, { once: true })
  const total = setTimeout(() => end('too long'), totalMs)
  let silence: NodeJS.Timeout | undefined

  return {
    signal: controller.signal,
    ended: () => ended,
    leftMs: () => Math.max(0, totalMs - (performance.now() - startedAt)),
    /** From now on it must say something now and then. */
    listen() {
      clearTimeout(silence)
      silence = setTimeout(() => end('silent'), env.ASSIST_SILENCE_SECONDS * SECOND)
    },
    /** Nothing is expected for a while. */
    rest() {
      clearTimeout(silence)
    },
    close() {
      clearTimeout(silence)
      clearTimeout(total)
      cancelled?.removeEventListener('abort', cancel)
    },
  }
}

export type Patience = ReturnType<typeof patience>
