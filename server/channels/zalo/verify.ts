import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Destination } from '#server/channels/channel.ts'
import { type Answer, ask, Id } from './call.ts'
import { PROCESSING } from './outcome.ts'
import type { Time } from './time.ts'

/** How often, and how many times, it is asked whether an article is ready. */
export type Patience = { everyMs: number; times: number }

export type Made = { id: string }

const Made = z.object({ id: Id })

type Asked = { destination: Destination; token: string }

/** Asks until the article is ready, as long as there is time for it: who looks for it later goes on. */
export async function verify(
  article: Asked,
  { everyMs, times }: Patience,
  { signal, endsMs }: Time,
): Promise<Answer<Made>> {
  for (let asked = 1; ; asked++) {
    const answer = await verifyOnce({ ...article, signal })
    const isLast = asked >= times || performance.now() + everyMs > endsMs
    if (!isProcessing(answer) || isLast) return answer
    await sleep(everyMs)
  }
}

export function verifyOnce({ token, ...asked }: Asked & { signal?: AbortSignal }) {
  return ask({ ...asked, path: '/v2.0/article/verify', body: { token }, data: Made })
}

/** The platform answers a code, or the sentence alone. */
function isProcessing(answer: Answer<Made>): boolean {
  if (answer.ok || answer.failure.kind !== 'answered') return false
  const { error } = answer.failure
  return error?.code === PROCESSING || /being processed/i.test(error?.message ?? '')
}
