import { countJob } from '#server/metrics/counts.ts'
import type { Handlers } from '#server/queue.ts'

/** The same handlers, each run of them counted by name and whether it ran to its end. */
export function counted(handlers: Handlers): Handlers {
  const entries = Object.entries(handlers).map(([name, handle]) => {
    const run = async (payload: never) => {
      try {
        await handle(payload)
        countJob(name, 'done')
      } catch (error) {
        countJob(name, 'failed')
        throw error
      }
    }
    return [name, run]
  })
  return Object.fromEntries(entries)
}
