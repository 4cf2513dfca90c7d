import { z } from 'zod'
import type { Destination } from '#server/channels/channel.ts'
import { env } from '#server/env.ts'
import { FORM, parsed, send } from '#server/outbound/send.ts'
import { type Connection, connectionOf } from './connection.ts'
import { multipart } from './multipart.ts'
import type { Failure } from './outcome.ts'
import { restFor, usageIn } from './usage.ts'
import { waitAsked } from './wait.ts'

/** `restMs`: for so long nothing more goes there, by what the platform says is used of its allowance. */
export type Answer<T> = ({ ok: true; value: T } | { ok: false; failure: Failure }) & {
  restMs?: number
}

type Question<T> = {
  destination: Destination
  method: 'GET' | 'POST' | 'DELETE'
  /** What is asked of: the Page, a post by its id, or the platform itself. */
  of: 'page' | 'platform' | { id: string }
  /** Without it, the object itself. */
  edge?: Edge
  fields: Record<string, string>
  /** A JPEG that goes along as `source`. */
  picture?: Buffer
  answer: z.ZodType<T>
}

type Edge =
  ('feed' | 'photos' | 'published_posts' | 'scheduled_posts') | ('insights' | 'debug_token')

/** Asks the Graph API one thing. A failure is told, never thrown, and never holds the access token. */
export async function ask<T>(question: Question<T>): Promise<Answer<T>> {
  const connection = connectionOf(question.destination)
  if (!connection) return failed({ kind: 'unconnected' })
  return exchange(question, connection)
}

async function exchange<T>(question: Question<T>, connection: Connection): Promise<Answer<T>> {
  const { method, fields, picture, answer } = question
  const { token } = connection
  const url = addressOf(question, connection)
  const given = { ...fields, access_token: token }
  if (method !== 'POST') url.search = new URLSearchParams(given).toString()
  const heard = await send({ url, method, ...(method === 'POST' && formOf(given, picture)) })
  if (heard.kind !== 'answered') return failed(heard)
  const { status, headers, text } = heard
  const json = parsed(text)
  const value = answer.safeParse(json)
  const restMs = restFor(usageIn(headers))
  const rest = restMs === undefined ? {} : { restMs }
  if (status >= 200 && status < 300 && value.success)
    return { ok: true, value: value.data, ...rest }
  const error = errorIn(json, token)
  const told = { status, error, afterMs: waitAsked(headers) }
  return { ...failed({ kind: 'answered', ...told }), ...rest }
}

function addressOf({ of, edge }: Question<unknown>, { api, pageId }: Connection): URL {
  const object = of === 'page' ? pageId : of === 'platform' ? '' : of.id
  const parts = [env.FACEBOOK_API_VERSION, encodeURIComponent(object), edge]
  return new URL(`/${parts.filter(Boolean).join('/')}`, api)
}

function formOf(fields: Record<string, string>, picture: Buffer | undefined) {
  if (!picture) return { body: new URLSearchParams(fields).toString(), headers: FORM }
  return multipart(fields, picture)
}

const Envelope = z.object({
  error: z.object({
    code: z.number(),
    message: z.string().default(''),
    error_subcode: z.number().optional(),
    error_user_msg: z.string().optional(),
  }),
})

function failed(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure }
}

/** The platform repeats a malformed token in its sentence. */
function errorIn(json: unknown, token: string) {
  const envelope = Envelope.safeParse(json)
  if (!envelope.success) return undefined
  const { code, message, error_subcode: subcode, error_user_msg: forPeople } = envelope.data.error
  return { code, subcode, message: (forPeople || message).replaceAll(token, '…').slice(0, 500) }
}
