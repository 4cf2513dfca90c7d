import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { SECOND } from '#server/clock.ts'
import { createMailFaults, type MailFaults } from './mail-faults.ts'
import { openLetters, type Letters } from './letters.ts'
import type { Traffic } from './traffic.ts'

/** A mail server that keeps every letter it is given and sends none on. */
export type Mailbox = {
  url: string
  letters: Letters
  faults: MailFaults
  /** Letters that are being given, or wait for their answer. */
  inFlight: () => number
  close: () => Promise<void>
}

const LETTER_BYTES = 25_000_000
const SLOW_MS = 3 * SECOND

type Wanted = {
  /** The SQLite file of its letters, or `:memory:`. */
  file: string
  /** Where each letter is counted. */
  traffic: Traffic
  /** How long a letter that was given waits before it is taken. */
  delayMs: () => number
}

/** Opens the mail server of a rehearsal on loopback. */
export async function openMailbox({ file, traffic, delayMs }: Wanted): Promise<Mailbox> {
  const letters = openLetters(file)
  const faults = createMailFaults()
  const sockets = new Map<string, Socket>()
  const socketOf = ({ remotePort }: SMTPServerSession) => sockets.get(`${remotePort}`)
  const inFlight = new Set<() => void>()
  const begin = () => {
    const end = traffic.begin({ posting: true })
    const answered = () => {
      inFlight.delete(answered)
      end()
    }
    inFlight.add(answered)
    return answered
  }
  const cut = (session: SMTPServerSession) => void socketOf(session)?.destroy()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    size: LETTER_BYTES,
    onAuth: (_, __, answer) => answer(null, { user: 'rehearsal' }),
    onRcptTo: ({ address }, session, answer) => {
      if (faults.strike('drop-before', address)) return cut(session)
      if (faults.strike('greylist', address)) return answer(refusal(451, '4.7.1 Greylisted'))
      if (faults.strike('refuse', address)) return answer(refusal(550, '5.1.1 No such user'))
      answer()
    },
    onData: (stream, session, answer) => {
      const answered = begin()
      socketOf(session)?.once('close', answered)
      const take = async (raw: Buffer) => {
        if (delayMs() > 0) await sleep(delayMs())
        // Closed meanwhile, it takes nothing more.
        if (!letters.isOpen()) return
        const { mailFrom, rcptTo } = session.envelope
        const to = rcptTo.map(({ address }) => address).join(', ')
        const from = mailFrom ? mailFrom.address : ''
        letters.add({ from, to, raw: raw.toString('latin1') })
        if (faults.strike('drop-after', to)) return cut(session)
        if (faults.strike('kept-hang', to)) return
        if (faults.strike('slow', to)) await sleep(SLOW_MS)
        answered()
        answer()
      }
      // A letter that is cut off in its middle is none.
      void buffer(stream).then(take, answered)
    },
  })
  // It says so of every line that was cut.
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    const key = `${socket.remotePort}`
    sockets.set(key, socket)
    socket.once('close', () => sockets.delete(key))
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    ...{ url: `smtp://127.0.0.1:${port}`, letters, faults, inFlight: () => inFlight.size },
    close: async () => {
      const closed = new Promise<void>((done) => server.close(done))
      for (const socket of sockets.values()) socket.destroy()
      await closed
      letters.close()
    },
  }
}

function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}
