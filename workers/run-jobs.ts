import { SECOND } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { env } from '#server/env.ts'
import { tellError } from '#server/log/log.ts'
import type { AtOnce, Queue } from '#server/queue.ts'
import { every } from '#server/queues/every.ts'
import { openInProcessQueue, type Work } from '#server/queues/in-process.ts'
import { openRedisQueue } from '#server/queues/redis.ts'
import { counted } from './counted.ts'
import { openLanes } from '#server/deliveries/lanes.ts'
import { handlers, type InLane } from './handlers.ts'
import { sweep } from './sweeps.ts'

/** A score counts for a while and waits for nothing; everything else waits for the database or a platform. */
const AT_ONCE: AtOnce = {
  arrange: 2,
  deliver: env.DELIVERIES_AT_ONCE,
  reconcile: env.JOBS_AT_ONCE,
  renew: 2,
  recall: env.JOBS_AT_ONCE,
  gather: env.JOBS_AT_ONCE,
  score: 1,
  pack: 1,
  remind: 2,
}

export type Jobs = Pick<Queue, 'ping' | 'close'>

/** Works in this process from now on: jobs as they come, and the sweep. */
export async function runJobs(db: Db): Promise<Jobs> {
  const lanes = {
    deliver: openLanes(AT_ONCE.deliver, (error) => tellOfJob(error, 'deliver')),
    reconcile: openLanes(AT_ONCE.reconcile, (error) => tellOfJob(error, 'reconcile')),
  }
  const inLane: InLane = (name, { deliveryId, destinationId }, work) =>
    lanes[name].run({ lane: destinationId, key: deliveryId }, work)
  const work: Work = {
    handlers: counted(handlers(db, inLane)),
    atOnce: AT_ONCE,
    onError: tellOfJob,
  }
  const queue = env.REDIS_URL ? await openShared(env.REDIS_URL, work) : openInProcessQueue(work)
  const report = (error: unknown) => tellError('sweep', error)
  const stopSweep = every(env.SWEEP_INTERVAL_MS, () => sweep(db), report)
  const close = async () =>
    void (await Promise.all([
      stopSweep(),
      queue.close(),
      ...Object.values(lanes).map((one) => one.close()),
    ]))
  return { ping: queue.ping, close }
}

/** Leaves the work to the workers where there is a queue to share, and does it here where there is none. */
export async function runJobsOrLeaveThem(db: Db): Promise<Jobs> {
  return env.REDIS_URL ? openShared(env.REDIS_URL) : runJobs(db)
}

function openShared(url: string, work?: Work): Promise<Queue> {
  const lockMs = Math.min(env.LEASE_MS, 30 * SECOND)
  return openRedisQueue({ url, prefix: env.REDIS_PREFIX, work, lockMs, onError: tellOfJob })
}

function tellOfJob(error: unknown, job: string): void {
  tellError('job', error, { job })
}
