import { createRequire } from 'node:module'
import { pendingMigrations } from '#db/database.ts'
import { isPostgres } from '#db/postgres.ts'
import { SECOND } from '#server/clock.ts'
import type { Db } from '#server/database.ts'
import { oldestDueMs } from '#server/deliveries/backlog.ts'
import { isEnding } from '#server/ending.ts'
import { env } from '#server/env.ts'
import { within } from './within.ts'

/** What a process stands on. `pingQueue` tells whether jobs can be handed on. */
export type Ground = { db: Db; pingQueue: () => Promise<boolean> }

/** What `/readyz` says; nothing in it is of a person. */
export type Readiness = {
  /** A proxy may send requests here: the database answers, and the process is not about to end. */
  ready: boolean
  ending: boolean
  version: string
  database: { kind: 'sqlite' | 'postgresql'; reachable: boolean; answerMs?: number }
  /** Pages never wait for it: where it cannot be reached, they are ready all the same. */
  queue: { kind: 'in process' | 'redis'; reachable: boolean }
  pendingMigrations?: string[]
  /** How long the oldest delivery that may leave has been waiting; null where none waits. */
  oldestDueSeconds?: number | null
}

/** How long the database or the queue may take to answer, in milliseconds. */
export const PATIENCE_MS = 2 * SECOND

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }

/** Looks at everything a process stands on. Two that look at once get the same answer: what hangs is asked once. */
export function readiness(ground: Ground): () => Promise<Readiness> {
  let looking: Promise<Readiness> | undefined
  return () => (looking ??= look(ground).finally(() => (looking = undefined)))
}

async function look({ db, pingQueue }: Ground): Promise<Readiness> {
  const [found, queue] = await Promise.all([
    within(PATIENCE_MS, () => examine(db)).catch(() => undefined),
    isReachable(pingQueue),
  ])
  const ending = isEnding()
  const { answerMs, ...rest } = found ?? {}
  return {
    ready: !ending && found !== undefined,
    ending,
    version,
    database: {
      kind: isPostgres(db) ? 'postgresql' : 'sqlite',
      reachable: found !== undefined,
      answerMs,
    },
    queue: { kind: env.REDIS_URL ? 'redis' : 'in process', reachable: queue },
    ...rest,
  }
}

export async function isReachable(ping: () => Promise<boolean>): Promise<boolean> {
  return within(PATIENCE_MS, ping).catch(() => false)
}

async function examine(db: Db) {
  const since = performance.now()
  const oldestMs = await oldestDueMs(db)
  const answerMs = Math.ceil(performance.now() - since)
  const oldestDueSeconds = oldestMs === undefined ? null : Math.round(oldestMs / SECOND)
  return { answerMs, pendingMigrations: await pendingMigrations(db), oldestDueSeconds }
}
