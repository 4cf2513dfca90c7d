import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterFile } from '#db/after-file.fixture.ts'
import { ensureWorkerBuilt, WORKER_FILE } from '#server/launch/build.mjs'

type Settings = Record<string, string>

/** Short enough that a test need not wait, in the order they have in production. */
const BRISK = {
  REQUEST_TIMEOUT_MS: '1500',
  LEASE_MS: '4000',
  SWEEP_INTERVAL_MS: '250',
  LOOK_AGAIN_MS: '400',
  RETRY_AFTER_MS: '200',
}

/** Many of them begin one after the other. */
const NODE_COMPILE_CACHE = join(import.meta.dirname, '../node_modules/.cache/compiled')

const { SECRETS_KEY = '' } = process.env

export type Process = {
  /** All it has written so far. */
  said: () => string
  ended: () => boolean
  kill: (signal: NodeJS.Signals) => Promise<void>
}

// A test that is run alone may be the first to need it.
await ensureWorkerBuilt(process.execPath)

/** A worker as `npm run worker` starts it, with short intervals. @param flags of Node */
export function startWorker(settings: Settings, flags: string[] = []): Process {
  return startProcess(WORKER_FILE, { ...BRISK, ...settings }, flags)
}

/** The website as `npm start` starts it. */
export function startWebsite(settings: Settings): Process {
  const { SESSION_SECRET = '' } = process.env
  const file = join(import.meta.dirname, '../server/index.ts')
  return startProcess(file, { SESSION_SECRET, ...settings }, [])
}

function startProcess(file: string, env: Settings, flags: string[]): Process {
  const child = spawn(process.execPath, [...flags, file], {
    env: { NODE_ENV: 'production', NODE_COMPILE_CACHE, SECRETS_KEY, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = once(child, 'exit')
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.once('exit', (code) => {
    if (code) process.stderr.write(said)
  })
  const own: Process = {
    said: () => said,
    ended: () => child.exitCode !== null || child.signalCode !== null,
    kill: async (signal: NodeJS.Signals) => {
      child.kill(signal)
      await exit
    },
  }
  // A test that fails leaves nobody at work behind it.
  afterFile(() => own.ended() || own.kill('SIGKILL'))
  return own
}
