import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A process of ours as in production. What it says goes to stderr: stdout is for the table. */
export function start(
  file: 'server/index.ts' | 'workers/index.ts',
  settings: Record<string, string>,
): ChildProcess {
  const env = { NODE_ENV: 'production' as const, ...settings }
  return fork(join(import.meta.dirname, '../..', file), { env, stdio: ['ignore', 2, 2, 'ipc'] })
}

/** Asks it to end, and waits until it has. */
export async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
