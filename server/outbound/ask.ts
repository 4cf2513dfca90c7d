import { type Dispatcher, type FormData, request } from 'undici'
import { env } from '#server/env.ts'
import { isUnsent, loopbackAgent, publicAgent } from './agents.ts'
import { retryAfterMs } from './retry-after.ts'

/** What came back, or how far it came. `json` is undefined where the answer was none. */
export type Asked =
  | {
      kind: 'answered'
      status: number
      json: unknown
      /** Where it was to go on; it is never followed. */
      location?: string
      retryAfterMs?: number
    }
  /** No connection came about: nothing of the request has left. */
  | { kind: 'unsent'; detail: string }
  /** It left, and no whole answer came back in time. */
  | { kind: 'unanswered'; detail: string }

type Question = {
  url: URL
  method: 'GET' | 'POST' | 'DELETE'
  headers?: Record<string, string>
  body?: string | FormData
  /** `public`: an address that a person typed. `loopback`: a server of our own. */
  reach: 'public' | 'loopback'
  /** Ends it early; `REQUEST_TIMEOUT_MS` is for the whole of its answer in any case. */
  signal?: AbortSignal
}

const agents = { public: publicAgent(), loopback: loopbackAgent() }

/** One request to a server elsewhere. A failure is told, never thrown; a redirect is an answer like any other. */
export async function askElsewhere(
  { url, method, headers, body, reach, signal }: Question,
  dispatcher: Dispatcher = agents[reach],
): Promise<Asked> {
  const timeout = AbortSignal.timeout(env.REQUEST_TIMEOUT_MS)
  try {
    const answer = await request(url, {
      dispatcher,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      method,
      headers,
      body,
    })
    const json = parsed(await answer.body.text())
    const { location, 'retry-after': retryAfter } = answer.headers
    const waitMs = retryAfterMs(String(retryAfter ?? ''))
    return {
      ...{ kind: 'answered', status: answer.statusCode, json },
      ...(location !== undefined && { location: String(location) }),
      ...(waitMs !== undefined && { retryAfterMs: waitMs }),
    }
  } catch (error) {
    return { kind: isUnsent(error) ? 'unsent' : 'unanswered', detail: named(error) }
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** `ECONNREFUSED` says more than the empty sentence that comes with it. */
function named(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}
