import type { Dispatcher } from 'undici'
import { MOST_BYTES_TYPED, platformAgent, publicAgent } from './agents.ts'
import { retryAfterMs } from './retry-after.ts'
import { parsed, send, type Request, type Unheard } from './send.ts'

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
  | Unheard

/** `public`: an address that a person typed. `loopback`: a server of our own. */
type Question = Request & { reach: 'public' | 'loopback' }

const agents = {
  public: publicAgent(),
  loopback: platformAgent({ mostBytes: MOST_BYTES_TYPED }),
}

/** Asks a server elsewhere for JSON, as `send` does. */
export async function askElsewhere(
  { reach, ...question }: Question,
  dispatcher: Dispatcher = agents[reach],
): Promise<Asked> {
  const heard = await send(question, dispatcher)
  if (heard.kind !== 'answered') return heard
  const { location, 'retry-after': retryAfter } = heard.headers
  const waitMs = retryAfterMs(retryAfter ?? '')
  return {
    ...{ kind: 'answered', status: heard.status, json: parsed(heard.text) },
    ...(location !== undefined && { location }),
    ...(waitMs !== undefined && { retryAfterMs: waitMs }),
  }
}
