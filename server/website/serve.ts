import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SECOND } from '#server/clock.ts'
import { env } from '#server/env.ts'

/** How long requests at work may take once no more are taken, in milliseconds. */
const LAST_REQUESTS_MS = 25 * SECOND
const LOOK_AGAIN_MS = 50

export type Served = {
  url: string
  /** Takes no more requests, and waits for those at work. */
  close: () => Promise<void>
}

/** Listens on `HOST`. @throws Error with `code` EADDRINUSE or EACCES where the port cannot be opened */
export async function serve(listener: RequestListener, port: number): Promise<Served> {
  const server = createServer(listener).listen(port, env.HOST)
  await once(server, 'listening')
  const close = async () => {
    const closed = once(server, 'close')
    server.close()
    // A connection that was at work is idle only afterwards, and would be kept open for a next request.
    const idle = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN_MS)
    const last = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS)
    await closed
    clearInterval(idle)
    clearTimeout(last)
  }
  return { url: `http://${env.HOST}:${(server.address() as AddressInfo).port}`, close }
}
