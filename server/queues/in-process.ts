import { isBrowsed } from '#server/pages-first.ts'
import {
  JOB_NAMES,
  JOBS,
  sendJobsTo,
  type AtOnce,
  type Handlers,
  type JobName,
  type Queue,
} from '#server/queue.ts'

export type Work = {
  handlers: Handlers
  atOnce: AtOnce
  onError: (error: unknown, job: string) => void
}

type Lane = {
  waiting: () => number
  add: (payloads: unknown[]) => void
  idle: () => Promise<void>
  close: () => Promise<void>
}

/** What a timer of the platform can hold, in milliseconds: 24.8 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Jobs of a kind that are at work at once while somebody reads pages of this process. */
const WHILE_BROWSED = 100

/** A queue within this process: lanes of waiting jobs and timers, lost with the process. */
export function openInProcessQueue(work: Work): Queue {
  const lanes = Object.fromEntries(JOB_NAMES.map((name) => [name, openLane(name, work)]))
  const all = Object.values(lanes)
  const queue: Queue = {
    add: ({ name, payloads, afterMs }) => {
      const add = () => lanes[name]!.add(payloads)
      // The timer wakes nobody up to end: the process may go, the row stays.
      if (afterMs > 0) setTimeout(add, Math.min(afterMs, LONGEST_TIMER_MS)).unref()
      else add()
    },
    waiting: async (name) => lanes[name]!.waiting(),
    ping: async () => true,
    idle: async () => {
      await Promise.all(all.map((lane) => lane.idle()))
    },
    close: async () => {
      sendJobsTo(undefined)
      await Promise.all(all.map((lane) => lane.close()))
    },
  }
  sendJobsTo(queue)
  return queue
}

function openLane(name: JobName, { handlers, atOnce, onError }: Work): Lane {
  const waiting = new Set<string>()
  const working = new Set<Promise<void>>()
  const handle = handlers[name] as (payload: unknown) => Promise<void>
  let closed = false

  const most = () => (isBrowsed() ? Math.min(WHILE_BROWSED, atOnce[name]) : atOnce[name])

  const work = () => {
    for (const key of waiting) {
      if (working.size >= most()) return
      waiting.delete(key)
      begin(key)
    }
  }

  const begin = (key: string) => {
    const settled: Promise<void> = run(key).then(() => {
      working.delete(settled)
      work()
    })
    working.add(settled)
  }

  const run = async (key: string) => {
    try {
      await handle(JOBS[name].parse(JSON.parse(key)))
    } catch (error) {
      onError(error, `${name} ${key}`)
    }
  }

  return {
    waiting: () => waiting.size,
    add: (payloads) => {
      if (closed) return
      for (const payload of payloads) waiting.add(JSON.stringify(payload))
      work()
    },
    idle: async () => {
      while (waiting.size > 0 || working.size > 0) await Promise.all(working)
    },
    close: async () => {
      closed = true
      waiting.clear()
      await Promise.all(working)
    },
  }
}
