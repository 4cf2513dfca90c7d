import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { WORKER_FILE } from '#server/launch/build.mjs'

const FILES = { site: join(import.meta.dirname, '../index.ts'), worker: WORKER_FILE }

/** A process of ours as in production. What it says goes to stderr: stdout is for the table. */
export function start(kind: 'site' | 'worker', settings: Record<string, string>): ChildProcess {
  const env = { NODE_ENV: 'production' as const, ...settings }
  return fork(FILES[kind], { env, stdio: ['ignore', 2, 2, 'ipc'] })
}

/** Asks it to end, and waits until it has. */
export async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
