import type { Db } from '#server/database.ts'
import { env } from '#server/env.ts'
import { every, openQueue } from '#server/queue.ts'
import { handlers } from './handlers.ts'
import { sweep } from './sweeps.ts'

/** Works in this process from now on: jobs as they come, and the sweep. @returns what ends it in order */
export function runJobs(db: Db): () => Promise<void> {
  const report = (error: unknown, job = 'sweep') => console.error(job, error)
  const queue = openQueue({ handlers: handlers(db), atOnce: env.JOBS_AT_ONCE, onError: report })
  const stopSweep = every(env.SWEEP_INTERVAL_MS, () => sweep(db), report)
  return async () => {
    await stopSweep()
    await queue.close()
  }
}
