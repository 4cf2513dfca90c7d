import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { Pool } from 'undici'
import { newId } from '#db/id.ts'
import { env } from '#server/env.ts'

const CONNECTIONS = 64

type Post = { pageId: string; text: string }

/** The bare posting: undici's Pool, 64 at once, the very requests of ours, warmed. @returns milliseconds */
export async function postBare(
  url: string,
  { warmUp, posts }: { warmUp: Post[]; posts: Post[] },
): Promise<number> {
  const pool = new Pool(url, { connections: CONNECTIONS })
  const send = async ({ pageId, text }: Post) => {
    const fields = { message: text, published: 'true', access_token: 'ma-tap-duot' }
    const { statusCode, body } = await pool.request({
      path: `/${env.FACEBOOK_API_VERSION}/${pageId}/feed`,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
    await body.text()
    if (statusCode !== 200) throw new Error(`the platform answered ${statusCode}`)
  }
  await sendAll(warmUp, send)
  const from = performance.now()
  await sendAll(posts, send)
  const ms = performance.now() - from
  await pool.close()
  return ms
}

/** Sixty-four hands that take one after the other. */
async function sendAll(posts: Post[], send: (post: Post) => Promise<void>): Promise<void> {
  const left = posts.values()
  const hand = async () => {
    for (const post of left) await send(post)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, hand))
}

/** The bare queue: as many jobs that do nothing, added in bulk and worked off. @returns milliseconds */
export async function queueBare(redisUrl: string, count: number): Promise<number> {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null })
  const prefix = `bench-${newId()}`
  const queue = new Queue('bare', { connection, prefix })
  let done = 0
  let finish = () => {}
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const work = async () => {
    if (++done === count) finish()
  }
  const options = { connection, prefix, concurrency: CONNECTIONS }
  const worker = new Worker('bare', work, options)
  await worker.waitUntilReady()
  const opts = { removeOnComplete: true, removeOnFail: true }
  const jobs = Array.from({ length: count }, (_, at) => ({ name: 'bare', data: { at }, opts }))
  const from = performance.now()
  for (let at = 0; at < count; at += 1000) await queue.addBulk(jobs.slice(at, at + 1000))
  await finished
  const ms = performance.now() - from
  await worker.close()
  await queue.close()
  connection.disconnect()
  return ms
}
