import type { IncomingHttpHeaders } from 'node:http'
import { type Dispatcher, type FormData, request } from 'undici'
import { env } from '#server/env.ts'
import { isUnsent, platformAgent } from './agents.ts'

export type Request = {
  url: URL
  method: 'GET' | 'POST' | 'DELETE'
  headers?: Record<string, string>
  body?: string | Buffer | FormData
  /** Ends it early; `REQUEST_TIMEOUT_MS` is for the whole of its answer in any case. */
  signal?: AbortSignal
}

/** No connection came about, so nothing has left; or something left, and no whole answer came back in time. */
export type Unheard = { kind: 'unsent'; detail: string } | { kind: 'unanswered'; detail: string }

export type Heard = { kind: 'answered'; status: number; headers: IncomingHttpHeaders; text: string }

/** To an address of the installation's settings. */
const platform = platformAgent()

/** One request; a failure is told, never thrown, and a redirect is an answer like any other. */
export async function send(
  { url, signal, ...asked }: Request,
  dispatcher: Dispatcher = platform,
): Promise<Heard | Unheard> {
  const timeout = AbortSignal.timeout(env.REQUEST_TIMEOUT_MS)
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...asked,
    })
    return { kind: 'answered', status: statusCode, headers, text: await body.text() }
  } catch (error) {
    return { kind: isUnsent(error) ? 'unsent' : 'unanswered', detail: named(error) }
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

/** `ECONNREFUSED` says more than the empty sentence that comes with it. */
function named(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}
