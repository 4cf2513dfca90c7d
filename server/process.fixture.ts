import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Location } from '#db/database.ts'
import { settingsOf } from '#db/test-database.fixture.ts'
import { ensureBuilt, ensureWorkerBuilt, WORKER_FILE } from '#server/launch/build.mjs'

const FILES = { web: join(import.meta.dirname, 'index.ts'), worker: WORKER_FILE }

export type Running = Awaited<ReturnType<typeof startProcess>>

type Place = { location: Location; dataDir: string; settings?: Record<string, string> }

/** Starts a real process of ours on a test's database and waits until it is at work. */
export async function startProcess(
  kind: keyof typeof FILES,
  { location, dataDir, settings }: Place,
) {
  await (kind === 'web' ? ensureBuilt : ensureWorkerBuilt)(process.execPath)
  const child = spawn(process.execPath, [FILES[kind]], {
    env: {
      ...{ NODE_ENV: 'production', LOG: 'json', DATA_DIR: dataDir, PORT: '0', HEALTH_PORT: '0' },
      ...{
        SESSION_SECRET: process.env.SESSION_SECRET,
        SECRETS_KEY: process.env.SECRETS_KEY,
        ...settingsOf(location),
        ...settings,
      },
    } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  const exit = once(child, 'exit').then(([code]) => code as number | null)
  const started = /"(?:port|healthPort)":(\d+)/
  while (!started.test(output) && child.exitCode === null) await sleep(20)
  return {
    url: `http://127.0.0.1:${started.exec(output)?.[1]}`,
    /** Everything it has said so far, on both outputs. */
    output: () => output,
    signal: (signal: NodeJS.Signals) => child.kill(signal),
    /** Resolves to its exit code. */
    exit,
  }
}
