import { isIP } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { SECOND } from '#server/clock.ts'
import { env } from '#server/env.ts'
import { checkedLookup, NotPublicError, type Resolve } from './checked-lookup.ts'
import { isPublicAddress } from './public-address.ts'

/** From an address that a person typed. */
export const MOST_BYTES_TYPED = 2_000_000
/** From a platform. */
const MOST_BYTES = 10_000_000

/** Errors from before there was a connection: no name, no route, refused, no TLS, not public. */
const neverConnected = new WeakSet<Error>()

/** Whether nothing of a request has left, by the error it ended with. */
export function isUnsent(error: unknown): boolean {
  return error instanceof Error && neverConnected.has(error)
}

/** Connects to the open internet alone, whatever a name resolves to. @param resolve another resolver, for tests */
export function publicAgent(resolve?: Resolve): Agent {
  const connect = connector({ lookup: checkedLookup(resolve) })
  return agent(MOST_BYTES_TYPED, (options, done) => {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    // A socket looks up names, and takes an address as it stands.
    if (isIP(host) && !isPublicAddress(host))
      return done(new NotPublicError(`${host} is not on the open internet`), null)
    connect(options, done)
  })
}

/** Connects to where it is told: to the platforms that the settings name, and to our own rehearsal platform. */
export function platformAgent({ mostBytes = MOST_BYTES } = {}): Agent {
  return agent(mostBytes, connector({}))
}

function connector(options: Parameters<typeof buildConnector>[0]): buildConnector.connector {
  return buildConnector({ timeout: Math.min(10 * SECOND, env.REQUEST_TIMEOUT_MS / 2), ...options })
}

function agent(maxResponseSize: number, connect: buildConnector.connector): Agent {
  return new Agent({
    maxResponseSize,
    // A connection that the other side is about to close would leave a request unknown: none is used again after a second.
    keepAliveTimeout: SECOND,
    keepAliveMaxTimeout: SECOND,
    connect: (options, done) =>
      connect(options, (...result) => {
        if (result[0]) neverConnected.add(result[0])
        done(...result)
      }),
  })
}
