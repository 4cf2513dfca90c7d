import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterFile } from '#db/after-file.fixture.ts'
import { ensureBuilt, ensureWorkerBuilt, WORKER_FILE } from '#server/launch/build.mjs'

type Kind = 'website' | 'worker'

type Settings = Record<string, string>

const FILES = { website: join(import.meta.dirname, 'index.ts'), worker: WORKER_FILE }

/** Short enough that a test need not wait, in the order they have in production. */
const BRISK = {
  REQUEST_TIMEOUT_MS: '1500',
  LEASE_MS: '4000',
  SWEEP_INTERVAL_MS: '250',
  LOOK_AGAIN_MS: '400',
  RETRY_AFTER_MS: '200',
}

const { SECRETS_KEY = '', SESSION_SECRET = '' } = process.env

/** A process of ours, as in production. */
export type Process = {
  /** All it has written so far, on both outputs. */
  said: () => string
  ended: () => boolean
  /** Sends a signal, and waits until it has ended. @returns its exit code */
  kill: (signal: NodeJS.Signals) => Promise<number | null>
}

export type Ready = Process & { url: string }

// A test that is run alone may be the first to need it.
await ensureWorkerBuilt(process.execPath)

/** A worker as `npm run worker` starts it, with short intervals. @param flags of Node */
export function startWorker(settings: Settings, flags: string[] = []): Process {
  return startProcess('worker', { ...BRISK, ...settings }, flags)
}

/** Starts one on a port of its own, and waits until it is at work. */
export async function startReady(kind: Kind, settings: Settings): Promise<Ready> {
  if (kind === 'website') await ensureBuilt(process.execPath)
  const own = startProcess(kind, { LOG: 'json', PORT: '0', HEALTH_PORT: '0', ...settings })
  const started = /"(?:port|healthPort)":(\d+)/
  while (!started.test(own.said()) && !own.ended()) await sleep(20)
  return { ...own, url: `http://127.0.0.1:${started.exec(own.said())?.[1]}` }
}

function startProcess(kind: Kind, settings: Settings, flags: string[] = []): Process {
  const child = spawn(process.execPath, [...flags, FILES[kind]], {
    env: { NODE_ENV: 'production', SECRETS_KEY, SESSION_SECRET, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = once(child, 'exit').then(([code]) => code as number | null)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.once('exit', (code) => {
    if (code) process.stderr.write(said)
  })
  const own: Process = {
    said: () => said,
    ended: () => child.exitCode !== null || child.signalCode !== null,
    kill: (signal) => {
      child.kill(signal)
      return exit
    },
  }
  // A test that fails leaves nobody at work behind it.
  afterFile(() => own.ended() || own.kill('SIGKILL'))
  return own
}
