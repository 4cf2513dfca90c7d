import type { Db } from '#server/database.ts'
import { env } from '#server/env.ts'
import { tellError } from '#server/log/log.ts'
import { every, openQueue } from '#server/queue.ts'
import { counted } from './counted.ts'
import { handlers } from './handlers.ts'
import { sweep } from './sweeps.ts'

/** Works in this process from now on: jobs as they come, and the sweep. @returns what ends it in order */
export function runJobs(db: Db): () => Promise<void> {
  const queue = openQueue({
    handlers: counted(handlers(db)),
    atOnce: env.JOBS_AT_ONCE,
    onError: (error, job) => tellError('job', error, { job }),
  })
  const report = (error: unknown) => tellError('sweep', error)
  const stopSweep = every(env.SWEEP_INTERVAL_MS, () => sweep(db), report)
  return async () => void (await Promise.all([stopSweep(), queue.close()]))
}
