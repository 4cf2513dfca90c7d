import { z } from 'zod'
import type { Destination } from '#server/channels/channel.ts'
import { FORM, parsed, send } from '#server/channels/wire.ts'
import { env } from '#server/env.ts'
import { connectionOf } from './connection.ts'
import type { Failure } from './outcome.ts'
import { waitAsked } from './wait.ts'

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure }

type Question<T> = {
  destination: Destination
  method: 'GET' | 'POST'
  /** What is asked of: the Page, or a post by its id; itself where there is no `edge`. */
  of: 'page' | { id: string }
  edge: '' | 'feed' | 'published_posts' | 'scheduled_posts' | 'insights'
  fields: Record<string, string>
  answer: z.ZodType<T>
}

/** Asks the Graph API one thing. A failure is told, never thrown, and never holds the access token. */
export async function ask<T>(question: Question<T>): Promise<Answer<T>> {
  const { method, of, edge, fields, answer } = question
  const connection = connectionOf(question.destination)
  if (!connection) return failed({ kind: 'unconnected' })
  const { api, pageId, token } = connection
  const object = encodeURIComponent(of === 'page' ? pageId : of.id)
  const path = [env.FACEBOOK_API_VERSION, object, edge].filter(Boolean).join('/')
  const url = new URL(`/${path}`, api)
  const form = new URLSearchParams({ ...fields, access_token: token }).toString()
  if (method === 'GET') url.search = form
  const body = method === 'POST' ? { body: form, headers: FORM } : {}
  const heard = await send({ url, method, ...body })
  if (heard.kind !== 'answered') return failed(heard)
  const { status, headers, text } = heard
  const json = parsed(text)
  const value = answer.safeParse(json)
  if (status >= 200 && status < 300 && value.success) return { ok: true, value: value.data }
  const error = errorIn(json, token)
  return failed({ kind: 'answered', status, error, afterMs: waitAsked(headers) })
}

const Envelope = z.object({
  error: z.object({
    code: z.number(),
    message: z.string().default(''),
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
  const { code, message, error_user_msg: forPeople } = envelope.data.error
  return { code, message: (forPeople || message).replaceAll(token, '…').slice(0, 500) }
}
