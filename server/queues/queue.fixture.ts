import { JOB_NAMES, type AtOnce, type Handlers, type Queue } from '#server/queue.ts'
import { openInProcessQueue, type Work } from './in-process.ts'

type Wanted = {
  handlers: Partial<Handlers>
  atOnce?: number
  /** Without it, a job that fails fails the test. */
  onError?: Work['onError']
}

/** What a queue works with; jobs that a test does not name do nothing. */
export function workOf({ handlers, atOnce = 1, onError = fail }: Wanted): Work {
  const nothing = async () => {}
  const all = Object.fromEntries(JOB_NAMES.map((name) => [name, nothing])) as unknown as Handlers
  const each = Object.fromEntries(JOB_NAMES.map((name) => [name, atOnce])) as AtOnce
  return { handlers: { ...all, ...handlers }, atOnce: each, onError }
}

export function openTestQueue(wanted: Wanted): Queue {
  return openInProcessQueue(workOf(wanted))
}

/** What some work says to the queue, worked off until nothing is left. */
export async function withQueue(wanted: Wanted, work: () => Promise<unknown>): Promise<void> {
  const queue = openTestQueue(wanted)
  await work()
  await queue.idle()
  await queue.close()
}

/** The Redis of the tests; each takes a prefix of its own. */
export function redisUrl(): string {
  const url = process.env.TEST_REDIS_URL
  if (!url) throw new Error('TEST_REDIS_URL is not set: `npm test` starts a server of its own')
  return url
}

function fail(error: unknown): never {
  throw error
}
