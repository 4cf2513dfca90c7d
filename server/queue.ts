import { z } from 'zod'

/** Every job there is, with what it carries: ids, never content. */
export const JOBS = {
  /** Makes rows of the approved plans of a message. */
  arrange: z.object({ messageId: z.string() }),
  /** The destination says in which lane it waits where many go there. */
  deliver: z.object({ deliveryId: z.string(), destinationId: z.string() }),
  reconcile: z.object({ deliveryId: z.string(), destinationId: z.string() }),
  /** Gets new secrets before the old ones end. */
  renew: z.object({ destinationId: z.string() }),
  /** Takes back or corrects what is out. */
  recall: z.object({ recallId: z.string(), deliveryId: z.string() }),
  /** Reads the numbers of a delivery that is out. */
  gather: z.object({ deliveryId: z.string() }),
  /** Computes the score of a message anew. */
  score: z.object({ messageId: z.string() }),
  /** Renders the pack of a station for a day, before somebody asks for it. */
  pack: z.object({ stationId: z.string(), date: z.string() }),
  /** Writes to the operators of a station that was reminded. */
  remind: z.object({ reminderId: z.string() }),
} as const

export type JobName = keyof typeof JOBS
export const JOB_NAMES = Object.keys(JOBS) as JobName[]
export type Payload<Name extends JobName> = z.infer<(typeof JOBS)[Name]>
/** One handler a job; a job without one does not compile. */
export type Handlers = { [Name in JobName]: (payload: Payload<Name>) => Promise<void> }
/** How many of a job one process works on at the same time. */
export type AtOnce = Record<JobName, number>

/** A job, and how long it waits before it may begin. */
export type Hint<Name extends JobName = JobName> = {
  name: Name
  payloads: Payload<Name>[]
  afterMs: number
}

/** Where the jobs of this process go, and what works on them. The same promises in process and on Redis. */
export type Queue = {
  /** Takes jobs without waiting for anything; one of the same name and payload waits once. It never throws. */
  add: (hint: Hint) => void
  /** How many of a job wait to begin now; 0 where that is not known. */
  waiting: (name: JobName) => Promise<number>
  /** True where jobs can be taken now. */
  ping: () => Promise<boolean>
  /** Resolves when nothing is waiting to begin now, or at work in this process. */
  idle: () => Promise<void>
  /** Begins nothing more, and waits for those at work in this process. */
  close: () => Promise<void>
}

let open: Queue | undefined

/** From now on the jobs of this process go there; nowhere with `undefined`. */
export function sendJobsTo(queue: Queue | undefined): void {
  open = queue
}

/** Where more than these wait to begin, earlier sweeps have said the old ones, and the queue has not lost them. */
const PLENTY = 100

/** True where there is enough of a job to do: saying again what waits already would only keep the queue from it. */
export async function hasPlenty(name: JobName): Promise<boolean> {
  return ((await open?.waiting(name)) ?? 0) > PLENTY
}

type When = { afterMs?: number }

/** Says that there is something to do: see `enqueueAll`. */
export function enqueue<Name extends JobName>(
  name: Name,
  payload: Payload<Name>,
  when: When = {},
): void {
  enqueueAll(name, [payload], when)
}

/**
 * Says that there is something to do, now or after some milliseconds. Only a hint: the row is the truth, a sweep finds
 * it as well, and where no queue is open (a command, a test) nothing happens.
 */
export function enqueueAll<Name extends JobName>(
  name: Name,
  payloads: Payload<Name>[],
  { afterMs = 0 }: When = {},
): void {
  if (payloads.length > 0) open?.add({ name, payloads, afterMs })
}
