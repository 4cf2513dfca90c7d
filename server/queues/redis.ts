import type { Job, Queue as BullQueue, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import { SECOND } from '#server/clock.ts'
import { JOB_NAMES, JOBS, sendJobsTo, type Hint, type JobName, type Queue } from '#server/queue.ts'
import type { Work } from './in-process.ts'

type Wanted = {
  url: string
  /** Several installations may share a server, each with its own. */
  prefix: string
  /** Without it this process only says what there is to do, and others do it. */
  work?: Work
  /** After so long without a sign from the process that has a job, another one takes it; 30 s unless told. */
  lockMs?: number
  onError: (error: unknown, job: string) => void
}

/** Jobs of one call to the server. */
const BULK = 1000
const RECONNECT_AT_MOST_MS = 2000
/** What a broken connection kept a worker from telling or fetching is tried again after so long, not after 15 s. */
const TRY_AGAIN_MS = 1000

/**
 * A queue on Redis, shared by as many processes as there are. It opens whether the server answers or not, and while
 * it is away jobs are dropped, not kept: the rows are the truth, and the next sweep finds them.
 */
export async function openRedisQueue(wanted: Wanted): Promise<Queue> {
  const libraries = await load()
  const connection = new libraries.Redis(wanted.url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 100, RECONNECT_AT_MOST_MS),
  })
  const tell = onChange(wanted.onError)
  connection.on('error', (error) => tell(error)).on('ready', () => tell(undefined))
  let parts: Parts | undefined
  // Before there was a connection, BullMQ would give up for good.
  connection.once('ready', () => (parts = openParts(libraries, { ...wanted, connection, tell })))
  const isReady = () => connection.status === 'ready'
  const adding = new Set<Promise<unknown>>()

  const queue: Queue = {
    add: (hint) => {
      if (!parts || !isReady()) return
      const added = add(parts.queues[hint.name], hint)
        .catch(tell)
        .finally(() => adding.delete(added))
      adding.add(added)
    },
    waiting: async (name) =>
      parts && isReady() ? parts.queues[name].getWaitingCount().catch(() => 0) : 0,
    ping: async () => isReady() && (await connection.ping().catch(() => '')) === 'PONG',
    idle: async () => {
      await Promise.all(adding)
      while (parts && (await isBusy(parts))) await new Promise((next) => setTimeout(next, 20))
    },
    close: async () => {
      sendJobsTo(undefined)
      await parts?.close()
      connection.disconnect()
    },
  }
  sendJobsTo(queue)
  return queue
}

type Libraries = Awaited<ReturnType<typeof load>>

/** A third of all code, loaded where there is a Redis to talk to. */
async function load() {
  const [{ Redis }, { Queue, Worker }] = await Promise.all([import('ioredis'), import('bullmq')])
  return { Redis, Queue, Worker }
}

type Parts = { queues: Record<JobName, BullQueue>; close: () => Promise<void> }

type PartsWanted = Wanted & { connection: Redis; tell: (error: unknown) => void }

function openParts(
  { Redis, Queue, Worker }: Libraries,
  { url, prefix, work, lockMs = 30 * SECOND, connection, tell }: PartsWanted,
): Parts {
  const options = { connection, prefix, skipVersionCheck: true }
  const queues = JOB_NAMES.map((name) => new Queue(name, options).on('error', tell))
  // A worker's commands wait for the server to come back: what it has done must still be told.
  const own = work && new Redis(url, { maxRetriesPerRequest: null }).on('error', tell)
  const workers = own
    ? JOB_NAMES.map((name) =>
        openWorker({ Worker }, { name, connection: own, prefix, work, lockMs, tell }),
      )
    : []
  return {
    queues: Object.fromEntries(queues.map((queue) => [queue.name, queue])) as Parts['queues'],
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()))
      await Promise.all(queues.map((queue) => queue.close()))
      own?.disconnect()
    },
  }
}

type WorkerParts = {
  name: JobName
  connection: Redis
  prefix: string
  work: Work
  lockMs: number
  tell: (error: unknown) => void
}

function openWorker(
  { Worker }: Pick<Libraries, 'Worker'>,
  { name, connection, prefix, work, lockMs, tell }: WorkerParts,
): Worker {
  const handle = work.handlers[name] as (payload: unknown) => Promise<void>
  const run = async ({ data }: Job) => {
    try {
      await handle(JOBS[name].parse(data))
    } catch (error) {
      // It is told once, here; the row says what is still to do, not the job.
      work.onError(error, `${name} ${JSON.stringify(data)}`)
    }
  }
  const options = {
    ...{ connection, prefix, concurrency: work.atOnce[name], skipVersionCheck: true },
    ...{ lockDuration: lockMs, stalledInterval: lockMs, runRetryDelay: TRY_AGAIN_MS },
  }
  return new Worker(name, run, options).on('error', tell)
}

/** One of the same payload waits once, and may come again when it has begun. */
async function add(queue: BullQueue, { name, payloads, afterMs }: Hint): Promise<void> {
  // A job for a later time must not stand in the way of one for now.
  const second = afterMs > 0 ? Math.round((Date.now() + afterMs) / SECOND) : ''
  const jobs = payloads.map((data) => ({
    name,
    data,
    opts: {
      delay: afterMs,
      deduplication: { id: `${JSON.stringify(data)}${second}`, keepLastIfActive: true },
      removeOnComplete: true,
      removeOnFail: true,
    },
  }))
  for (let from = 0; from < jobs.length; from += BULK)
    await queue.addBulk(jobs.slice(from, from + BULK))
}

async function isBusy({ queues }: Parts): Promise<boolean> {
  const counts = Object.values(queues).map((queue) => queue.getJobCountByTypes('active', 'waiting'))
  return (await Promise.all(counts)).some((count) => count > 0)
}

/** Tells of an outage once, however many commands it breaks. */
function onChange(onError: Wanted['onError']): (error: unknown) => void {
  let told = false
  return (error) => {
    if (error !== undefined && !told) onError(error, 'redis')
    told = error !== undefined
  }
}
