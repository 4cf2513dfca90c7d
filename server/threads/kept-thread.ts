import { once } from 'node:events'
import { createRequire } from 'node:module'
import { parentPort, Worker } from 'node:worker_threads'
import { MINUTE, SECOND } from '#server/clock.ts'

type Reply<Answer> = { answer: Answer } | { failure: string }

/** By its name in the package: a built worker is another file, elsewhere. */
const { resolve } = createRequire(import.meta.url)

/**
 * A thread that starts with its first job, does one after another, keeps what it has warmed up, and ends when it had
 * nothing to do for a while, or when a job failed. It keeps no process from ending.
 *
 * @param name `#server/…/….ts`: a file that calls `answerJobs`
 * @returns does a job; rejects with what went wrong in the thread, when the thread ended, and after `longestMs`
 */
export function keptThread<Job, Answer>(
  name: string,
  { idleMs = 30 * SECOND, longestMs = 5 * MINUTE } = {},
): (job: Job) => Promise<Answer> {
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  const start = () => {
    const started = new Worker(resolve(name))
    // Between two jobs nobody waits for it: what ends it then is no error of theirs.
    const forget = () => void (thread = thread === started ? undefined : thread)
    return started.on('error', forget).on('exit', forget)
  }
  const end = () => {
    void thread?.terminate()
    thread = undefined
  }
  const work = async (job: Job) => {
    clearTimeout(idle)
    thread ??= start()
    try {
      return await ask<Job, Answer>(thread, job, longestMs)
    } catch (error) {
      end()
      throw error
    } finally {
      idle = setTimeout(end, idleMs).unref()
    }
  }
  return (job) => {
    const answer = last.then(() => work(job))
    last = answer.catch(() => {})
    return answer
  }
}

/** In the thread: does each job that comes. */
export function answerJobs<Job, Answer>(work: (job: Job) => Promise<Answer> | Answer): void {
  parentPort!.on('message', async (job: Job) => {
    parentPort!.postMessage(await replyTo(job, work))
  })
}

async function replyTo<Job, Answer>(
  job: Job,
  work: (job: Job) => Promise<Answer> | Answer,
): Promise<Reply<Answer>> {
  try {
    return { answer: await work(job) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

async function ask<Job, Answer>(thread: Worker, job: Job, longestMs: number): Promise<Answer> {
  const settled = new AbortController()
  const tooLong = AbortSignal.timeout(longestMs)
  const signal = AbortSignal.any([settled.signal, tooLong])
  thread.ref()
  thread.postMessage(job)
  try {
    const [reply] = (await Promise.race([
      once(thread, 'message', { signal }),
      once(thread, 'exit', { signal }).then(([code]) => failWith(`it ended with ${code}`)),
    ])) as [Reply<Answer>]
    return 'answer' in reply ? reply.answer : failWith(reply.failure)
  } catch (error) {
    if (tooLong.aborted) failWith(`no answer within ${longestMs / SECOND} s`)
    throw error
  } finally {
    settled.abort()
    thread.unref()
  }
}

function failWith(what: string): never {
  throw new Error(`A thread failed: ${what}`)
}
