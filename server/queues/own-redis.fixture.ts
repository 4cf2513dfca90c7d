import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { createInterface } from 'node:readline'
import { findFreePort } from '#server/launch/throw-away.mjs'

/** A Redis of the test's own that keeps nothing on disk: it may be emptied, killed and started again. It begins dead. */
export async function makeOwnRedis() {
  const port = await findFreePort()
  let server: ChildProcess | undefined
  return {
    url: `redis://127.0.0.1:${port}`,
    start: async () => {
      server = await start(port)
    },
    kill: async () => {
      if (!server) return
      const exit = once(server, 'exit')
      server.kill('SIGKILL')
      server = undefined
      await exit
    },
  }
}

/** @throws Error where there is no `redis-server`, or it ends at once */
async function start(port: number): Promise<ChildProcess> {
  const address = ['--port', String(port), '--bind', '127.0.0.1', '--dir', tmpdir()]
  const server = spawn('redis-server', [...address, '--save', '', '--appendonly', 'no'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(server, 'spawn').catch((error: Error) => {
    throw new Error(`this test kills a Redis of its own: redis-server must be on PATH`, {
      cause: error,
    })
  })
  for await (const line of createInterface(server.stdout))
    if (/ready to accept connections/i.test(line)) return server
  throw new Error(`redis-server has ended, port ${port}`)
}
