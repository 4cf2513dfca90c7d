import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** A letter as it came in. */
export type Received = { to: string[]; messageId: string; raw: string }

export type MailServer = Awaited<ReturnType<typeof openMailServer>>

/** A mail server on loopback that keeps what it is given, refuses whom it is told to, and hangs up when it is told to. */
export async function openMailServer() {
  const letters: Received[] = []
  const refused = new Set<string>()
  const sockets = new Set<Socket>()
  let hangsUp = false
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _, answer) => answer(refused.has(address) ? noSuchUser() : null),
    onData: (stream, { envelope }, answer) => {
      void text(stream).then((raw) => {
        const to = envelope.rcptTo.map(({ address }) => address)
        letters.push({ to, messageId: headerOf(raw, 'Message-ID'), raw })
        if (!hangsUp) return answer()
        for (const socket of sockets) socket.destroy()
      })
    },
  })
  // It says so of every line that was cut.
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => sockets.add(socket))
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    /** Whom it does not know. */
    refused,
    /** It takes a letter, and the line is cut before it says so. */
    hangUp: (whether: boolean) => (hangsUp = whether),
    close: () => new Promise<void>((closed) => server.close(closed)),
  }
}

function noSuchUser(): Error {
  return Object.assign(new Error('No such user'), { responseCode: 550 })
}

function headerOf(raw: string, name: string): string {
  return raw.match(new RegExp(`^${name}: (.*)$`, 'im'))?.[1]?.trim() ?? ''
}
