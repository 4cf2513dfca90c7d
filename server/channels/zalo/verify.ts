import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Destination, Parcel } from '#server/channels/channel.ts'
import { env } from '#server/env.ts'
import { type Answer, ask, Id } from './call.ts'
import { PROCESSING } from './outcome.ts'

/** How often, and how many times, it is asked whether an article is ready. */
export type Patience = { everyMs: number; times: number }

export type Made = { id: string }

const Made = z.object({ id: Id })

/**
 * Asks until the article is ready, as long as one request may take and no longer, and never once the lease is over: who
 * looks for it later goes on.
 */
export async function verify(
  { destination, token, until }: Pick<Parcel, 'destination' | 'until'> & { token: string },
  { everyMs, times }: Patience,
): Promise<Answer<Made>> {
  const last = Math.min(performance.now() + env.REQUEST_TIMEOUT_MS, until ?? Infinity)
  let answer: Answer<Made> = { ok: false, failure: { kind: 'unanswered', detail: 'lease' } }
  for (let asked = 0; asked < times && performance.now() <= last; asked++) {
    answer = await verifyOnce({ destination, token })
    if (!isProcessing(answer) || performance.now() + everyMs > last) return answer
    await sleep(everyMs)
  }
  return answer
}

export function verifyOnce({ destination, token }: { destination: Destination; token: string }) {
  return ask({ destination, path: '/v2.0/article/verify', body: { token }, data: Made })
}

/** The platform answers a code, or the sentence alone. */
function isProcessing(answer: Answer<Made>): boolean {
  if (answer.ok || answer.failure.kind !== 'answered') return false
  const { error } = answer.failure
  return error?.code === PROCESSING || /being processed/i.test(error?.message ?? '')
}
