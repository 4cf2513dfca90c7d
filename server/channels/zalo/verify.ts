import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Destination } from '#server/channels/channel.ts'
import { env } from '#server/env.ts'
import { type Answer, ask, Id } from './call.ts'
import { PROCESSING } from './outcome.ts'

/** How often, and how many times, it is asked whether an article is ready. */
export type Patience = { everyMs: number; times: number }

export type Made = { id: string }

const Made = z.object({ id: Id })

/** Asks until the article is ready, as long as one request may take and no longer: who looks for it later goes on. */
export async function verify(
  { destination, token }: { destination: Destination; token: string },
  { everyMs, times }: Patience,
): Promise<Answer<Made>> {
  const until = Date.now() + env.REQUEST_TIMEOUT_MS
  for (let asked = 1; ; asked++) {
    const answer = await verifyOnce({ destination, token })
    if (!isProcessing(answer) || asked >= times || Date.now() + everyMs > until) return answer
    await sleep(everyMs)
  }
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
