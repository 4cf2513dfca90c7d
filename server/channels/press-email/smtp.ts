import { isIPv4 } from 'node:net'
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

/**
 * What is known of one letter after the conversation about it. `later`: surely not taken, it may be tried again.
 * `unknown`: the line was lost after the whole letter was given, before the answer.
 * `broken`: over this connection nothing more can be said. `sender`: it was refused for who sends it, not for whom.
 */
export type Answer = {
  known: 'accepted' | 'refused' | 'later' | 'unknown'
  said: string
  broken: boolean
  sender: boolean
}

/** A connection that did not come about; `isLogin`: the server did not take the name and password. */
export type Unconnected = { isLogin: boolean; said: string }

export type Line = {
  send: (letter: { from: string; to: string; raw: Buffer }) => Promise<Answer>
  close: () => void
}

type Failure = SMTPConnection.SMTPError

/** Of a letter, handed over at a time: so that it is known how far the line held. */
const CHUNK_BYTES = 16 * 1024

/**
 * Connects to a mail server and logs in.
 * @param url `smtp://user:password@host:587` @param untilMs of `performance.now()`, after which nothing is waited for
 */
export async function openLine(url: string, untilMs: number): Promise<Line | Unconnected> {
  if (isOver(untilMs)) return { isLogin: false, said: saidBy(timedOut()) }
  const { auth, ...options } = optionsOf(url, untilMs)
  const connection = new SMTPConnection(options)
  // It says so of each callback that failed, too.
  connection.on('error', () => undefined)
  const failed =
    (await within<Failure | undefined>(untilMs, timedOut(), (done) =>
      connectTo(connection, done),
    )) ??
    (auth &&
      (await within<Failure | undefined>(untilMs, timedOut(), (done) =>
        connection.login(auth, (error) => done(error ?? undefined)),
      )))
  if (!failed) return lineOver(connection, untilMs)
  connection.close()
  return { isLogin: failed.code === 'EAUTH' && isPermanent(failed), said: saidBy(failed) }
}

function connectTo(connection: SMTPConnection, done: (failed?: Failure) => void): void {
  connection.once('error', done)
  connection.connect((error) => done(error))
}

function lineOver(connection: SMTPConnection, untilMs: number): Line {
  return {
    close: () => connection.close(),
    send: async ({ from, to, raw }) => {
      if (isOver(untilMs)) return answerTo(timedOut(), false)
      let given = false
      const letter = Readable.from(chunksOf(raw), { objectMode: false })
      // The final dot follows the last byte: from here on the server may have the whole of it.
      letter.once('end', () => (given = true))
      const envelope = { from, to: [to], size: raw.length }
      const end = await within<Failure | string>(untilMs, timedOut(), (done) =>
        connection.send(envelope, letter, (error, info) => done(error ?? info.response)),
      )
      if (typeof end === 'string')
        return { known: 'accepted', said: end, broken: false, sender: false }
      const answer = answerTo(end, given)
      if (answer.broken) connection.close()
      else if (await cannotGoOn(connection, untilMs)) return { ...answer, broken: true }
      return answer
    },
  }
}

/** What a failure says of the letter: only a whole answer of the server, or a line lost early, says it was not taken. */
export function answerTo(failure: Failure, given: boolean): Answer {
  const { code, responseCode, command } = failure
  const said = saidBy(failure)
  const whole = code === 'EENVELOPE' || code === 'EMESSAGE'
  const sender = whole && command === 'MAIL FROM' && responseCode !== undefined
  if (!whole) return { known: given ? 'unknown' : 'later', said, broken: true, sender: false }
  const refused = responseCode === undefined || isPermanent(failure)
  return { known: refused ? 'refused' : 'later', said, broken: responseCode === 421, sender }
}

/** After a letter that was not taken the server is asked to forget it. */
async function cannotGoOn(connection: SMTPConnection, untilMs: number): Promise<boolean> {
  const failed = await within<Failure | undefined>(untilMs, timedOut(), (done) =>
    connection.reset((error) => done(error ?? undefined)),
  )
  if (failed) connection.close()
  return failed !== undefined
}

function* chunksOf(raw: Buffer): Generator<Buffer> {
  for (let at = 0; at < raw.length; at += CHUNK_BYTES) yield raw.subarray(at, at + CHUNK_BYTES)
}

/** The first word of a conversation, or `late` once it has lasted too long. */
function within<T>(untilMs: number, late: T, begin: (done: (word: T) => void) => void): Promise<T> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(late), Math.max(0, untilMs - performance.now()))
    begin((word) => {
      clearTimeout(timer)
      resolve(word)
    })
  })
}

function isOver(untilMs: number): boolean {
  return performance.now() >= untilMs
}

function timedOut(): Failure {
  return Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })
}

function isPermanent({ responseCode = 0 }: Failure): boolean {
  return responseCode >= 500
}

function saidBy({ response, message }: Failure): string {
  return (response || message).slice(0, 300)
}

function optionsOf(url: string, untilMs: number) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  const leftMs = Math.max(1, untilMs - performance.now())
  const isHere = host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
  const auth = username
    ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
    : undefined
  return {
    ...{ host, secure: protocol === 'smtps:', ...(port && { port: Number(port) }) },
    ...{
      connectionTimeout: leftMs,
      greetingTimeout: leftMs,
      socketTimeout: leftMs,
      dnsTimeout: leftMs,
    },
    // A password goes over no open line.
    requireTLS: auth !== undefined && !isHere,
    ignoreTLS: isHere,
    socketCloseTimeout: 0,
    auth,
  }
}
