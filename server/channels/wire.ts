import type { IncomingHttpHeaders } from 'node:http'
import { Agent, buildConnector, request } from 'undici'
import { SECOND } from '#server/clock.ts'
import { env } from '#server/env.ts'

export type Request = {
  url: URL
  method: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
}

/** No connection came about, so nothing has left; or something left, and no whole answer came back in time. */
export type Unheard = { kind: 'unsent'; detail: string } | { kind: 'unanswered'; detail: string }

export type Heard = { kind: 'answered'; status: number; headers: IncomingHttpHeaders; text: string }

/** One request to a platform; `REQUEST_TIMEOUT_MS` is for the whole of its answer. A failure is told, never thrown. */
export async function send({ url, ...asked }: Request): Promise<Heard | Unheard> {
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      signal: AbortSignal.timeout(env.REQUEST_TIMEOUT_MS),
      ...asked,
    })
    return { kind: 'answered', status: statusCode, headers, text: await body.text() }
  } catch (error) {
    const kind = neverConnected.has(error as Error) ? 'unsent' : 'unanswered'
    return { kind, detail: named(error) }
  }
}

/** What a text says as JSON, or nothing. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

export const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
export const JSON_BODY = { 'content-type': 'application/json' }

/** Errors from before there was a connection: no name, no route, refused, no TLS. */
const neverConnected = new WeakSet<Error>()

const connect = buildConnector({ timeout: Math.min(10 * SECOND, env.REQUEST_TIMEOUT_MS / 2) })

const agent = new Agent({
  maxResponseSize: 10_000_000,
  // A connection that the platform is about to close would leave a post unknown: none is used again after a second.
  keepAliveTimeout: SECOND,
  keepAliveMaxTimeout: SECOND,
  connect: (options, done) =>
    connect(options, (...result) => {
      if (result[0]) neverConnected.add(result[0])
      done(...result)
    }),
})

/** `ECONNREFUSED` says more than the empty sentence that comes with it. */
function named(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}
