import { z } from 'zod'
import type { Destination } from '#server/channels/channel.ts'
import { JSON_BODY, parsed, send } from '#server/outbound/send.ts'
import { connectionOf } from './connection.ts'
import type { Failure, PlatformError } from './outcome.ts'

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure }

type Question<T> = {
  destination: Destination
  path: `/v2.0/${string}`
  /** Asked with GET. */
  query?: Record<string, string>
  /** Told with POST. */
  body?: unknown
  /** What `data` of the answer holds. */
  data: z.ZodType<T>
  /** Ends it before its own time is over. */
  signal?: AbortSignal
}

/** Asks the API one thing. A failure is told, never thrown, and never holds the access token. */
export async function ask<T>(question: Question<T>): Promise<Answer<T>> {
  const { destination, path, query, body, data, signal } = question
  const connection = connectionOf(destination)
  if (!connection) return { ok: false, failure: { kind: 'unconnected' } }
  const { api, token } = connection
  const url = new URL(`${api}${path}`)
  url.search = new URLSearchParams(query).toString()
  const headers = { access_token: token }
  const heard =
    body === undefined
      ? await send({ url, method: 'GET', headers, signal })
      : await send({
          ...{ url, method: 'POST', signal },
          headers: { ...headers, ...JSON_BODY },
          body: JSON.stringify(body),
        })
  if (heard.kind !== 'answered') return { ok: false, failure: heard }
  const { status, text } = heard
  const envelope = Envelope.safeParse(parsed(text))
  const isSuccess = status >= 200 && status < 300 && envelope.data?.error === 0
  const value = isSuccess ? data.safeParse(envelope.data?.data) : undefined
  if (value?.success) return { ok: true, value: value.data }
  const error = envelope.success ? errorIn(envelope.data, token) : undefined
  return { ok: false, failure: { kind: 'answered', status, error } }
}

/** Ids come as text or as numbers. */
export const Id = z.union([z.string().min(1), z.number()]).transform(String)

const Envelope = z.object({
  error: z.number().or(
    z
      .string()
      .regex(/^-?\d+$/)
      .transform(Number),
  ),
  message: z.string().default(''),
  data: z.unknown().optional(),
})

function errorIn({ error, message }: z.infer<typeof Envelope>, token: string): PlatformError {
  return { code: error, message: message.replaceAll(token, '…').slice(0, 500) }
}
