import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

export type Proxy = Awaited<ReturnType<typeof openProxy>>

/** Stands before a portal, hands everything through, and loses the answer of the next requests where it is told to. */
export async function openProxy(target: string) {
  const asked: string[] = []
  let losing: ((asked: string) => boolean) | undefined
  const server = createServer((req, res) => {
    const line = `${req.method} ${req.url}`
    asked.push(line)
    const loses = losing?.(line) ?? false
    if (loses) losing = undefined
    pass({ target, req, res, loses })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    /** Method and path of every request. */
    asked,
    /** The next such request reaches the portal, and its answer nobody. */
    lose: (method: string, path: RegExp) => {
      losing = (line) => line.startsWith(`${method} `) && path.test(line)
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

type Passing = { target: string; req: IncomingMessage; res: ServerResponse; loses: boolean }

function pass({ target, req, res, loses }: Passing) {
  const { method, headers } = req
  const onward = request(new URL(req.url ?? '/', target), { method, headers }, (answer) => {
    if (loses) {
      answer.resume()
      answer.once('end', () => res.socket?.resetAndDestroy())
      return
    }
    res.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(res)
  })
  onward.once('error', () => res.destroy())
  req.pipe(onward)
}
