import { FormData } from 'undici'
import { z } from 'zod'
import type { Destination } from '#server/channels/channel.ts'
import { type Asked, askElsewhere } from '#server/outbound/ask.ts'
import { type Connection, connectionOf } from './connection.ts'
import type { Failure, SiteError } from './outcome.ts'

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure }

type Question<T> = {
  destination: Destination
  method: 'GET' | 'POST' | 'DELETE'
  /** Below `/wp-json/wp/v2/`. */
  path: string
  query?: Record<string, string>
  /** What is sent: as JSON, or as a form with a file. */
  body?: Record<string, unknown> | FormData
  answer: z.ZodType<T>
  signal?: AbortSignal
}

/** Asks a portal one thing. A failure is told, never thrown, and never holds the password. */
export async function askSite<T>(question: Question<T>): Promise<Answer<T>> {
  const connection = connectionOf(question.destination)
  if (!connection) return { ok: false, failure: { kind: 'unconnected' } }
  const asked = await exchange(question, connection)
  if (asked.kind !== 'answered') return { ok: false, failure: asked }
  const value = question.answer.safeParse(asked.json)
  if (asked.status >= 200 && asked.status < 300 && value.success)
    return { ok: true, value: value.data }
  return { ok: false, failure: { ...asked, error: errorIn(asked.json, connection) } }
}

function exchange<T>(question: Question<T>, connection: Connection): Promise<Asked> {
  const { method, path, query, body, signal } = question
  const { api, authorization, reach } = connection
  const url = new URL(`wp/v2/${path}`, api)
  if (query) url.search = new URLSearchParams(query).toString()
  const isForm = body instanceof FormData
  return askElsewhere({
    ...{ url, method, reach, signal },
    headers: { authorization, accept: 'application/json', ...(body && !isForm && JSON_TYPE) },
    body: isForm || !body ? body : JSON.stringify(body),
  })
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

const Denial = z.object({ data: z.object({ status: z.number() }) })

const Envelope = z.object({
  code: z.string().or(z.number()),
  message: z.string().default(''),
  data: z
    .object({ details: z.object({ status: Denial }) })
    .optional()
    .catch(undefined),
})

/** WordPress writes some of its sentences in HTML; and it hides who may not write in what is wrong with a parameter. */
function errorIn(json: unknown, { password }: Connection): SiteError | undefined {
  const envelope = Envelope.safeParse(json)
  if (!envelope.success) return undefined
  const { code, message, data } = envelope.data
  const plain = message
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const denied = data?.details.status.data.status
  return {
    ...{ code: String(code), message: plain.replaceAll(password, '…').slice(0, 500) },
    ...(denied !== undefined && { denied }),
  }
}
