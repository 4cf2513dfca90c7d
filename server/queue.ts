import { z } from 'zod'

/** Every job there is, with what it carries: ids, never content. */
export const JOBS = {
  /** Makes rows of the approved plans of a message. */
  arrange: z.object({ messageId: z.string() }),
  deliver: z.object({ deliveryId: z.string() }),
  reconcile: z.object({ deliveryId: z.string() }),
  /** Reads the numbers of a delivery that is out. */
  gather: z.object({ deliveryId: z.string() }),
  /** Computes the score of a message anew. */
  score: z.object({ messageId: z.string() }),
} as const

export type JobName = keyof typeof JOBS
export type Payload<Name extends JobName> = z.infer<(typeof JOBS)[Name]>
/** One handler a job; a job without one does not compile. */
export type Handlers = { [Name in JobName]: (payload: Payload<Name>) => Promise<void> }

export type Queue = {
  /** Refuses new jobs and waits for those at work. */
  close: () => Promise<void>
  /** Resolves when nothing is waiting or at work. */
  idle: () => Promise<void>
}

type Job = { key: string; run: () => Promise<void> }
type When = { afterMs?: number }
type Hint = <Name extends JobName>(name: Name, payload: Payload<Name>, when: When) => void

/** What a timer of the platform can hold, in milliseconds: 24.8 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

let hint: Hint | undefined

/**
 * Says that there is something to do, now or after some milliseconds. Only a hint: the row is the truth, a sweep finds it as well,
 * and where no queue is open (a command, a test) nothing happens.
 */
export function enqueue<Name extends JobName>(
  name: Name,
  payload: Payload<Name>,
  when: { afterMs?: number } = {},
): void {
  hint?.(name, payload, when)
}

/** Opens the queue of this process: at most `atOnce` jobs at a time, and one of the same name and payload only once. */
export function openQueue({
  handlers,
  atOnce,
  onError,
}: {
  handlers: Handlers
  atOnce: number
  onError: (error: unknown, job: string) => void
}): Queue {
  const waiting: Job[] = []
  const keys = new Set<string>()
  const working = new Set<Promise<void>>()
  let closed = false

  hint = (name, payload, { afterMs = 0 }) => {
    if (afterMs > 0) {
      // The timer wakes nobody up to end: the process may go, the row stays.
      setTimeout(() => hint?.(name, payload, {}), Math.min(afterMs, LONGEST_TIMER_MS)).unref()
      return
    }
    const key = `${name} ${JSON.stringify(payload)}`
    if (closed || keys.has(key)) return
    keys.add(key)
    const handle = handlers[name] as (payload: unknown) => Promise<void>
    waiting.push({ key, run: () => handle(JOBS[name].parse(payload)) })
    work()
  }

  const work = () => {
    while (working.size < atOnce) {
      const job = waiting.shift()
      if (!job) return
      keys.delete(job.key)
      const done = job.run().catch((error: unknown) => onError(error, job.key))
      const settled: Promise<void> = done.then(() => {
        working.delete(settled)
        work()
      })
      working.add(settled)
    }
  }

  const idle = async () => {
    while (waiting.length > 0 || working.size > 0) await Promise.all(working)
  }

  return {
    idle,
    close: async () => {
      closed = true
      waiting.length = 0
      await Promise.all(working)
      hint = undefined
    },
  }
}

/** Runs `sweep` now and then every `everyMs` milliseconds, one after the other. @returns what stops it */
export function every(
  everyMs: number,
  sweep: () => Promise<void>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const turn = () => {
    const next = Date.now() + everyMs
    running = sweep()
      .catch(onError)
      .then(() => {
        if (!stopped) timer = setTimeout(turn, Math.max(0, next - Date.now()))
      })
  }
  turn()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
