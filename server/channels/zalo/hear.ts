import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Destination, Told } from '#server/channels/channel.ts'
import { parsed } from '#server/outbound/send.ts'
import { DAY, instant } from '#server/clock.ts'
import { Id } from './call.ts'
import { platformOf } from './connection.ts'

/** Older ones are no news: who kept a signed one could send it again for ever. */
const NEWS_MS = 2 * DAY

const Event = z.object({
  app_id: Id,
  event_name: z.string(),
  /** Milliseconds, as text. */
  timestamp: Id.refine((text) => /^\d{10,16}$/.test(text)),
  message: z.object({ msg_id: Id }).optional(),
})

/** What the account was told of, where the signature is right; of a person nothing is read. */
export function hear(
  destination: Destination,
  { body, signature }: { body: string; signature: string },
): Told | undefined {
  const event = Event.safeParse(parsed(body)).data
  const secret = destination.settings.webhookSecret?.trim()
  const ours = platformOf(destination)?.app?.id
  if (!event || !secret || (ours && event.app_id !== ours)) return undefined
  const mac = macOf({ ...event, body, secret })
  if (!isSame(signature, `mac=${mac}`)) return undefined
  const ageMs = Date.parse(instant()) - Number(event.timestamp)
  if (Math.abs(ageMs) > NEWS_MS) return undefined
  const metric = metricOf(event.event_name)
  const key = event.message?.msg_id ?? mac
  return { key, at: instant(Number(event.timestamp)), ...(metric && { metric }) }
}

export function macOf(told: {
  app_id: string
  body: string
  timestamp: string
  secret: string
}): string {
  const { app_id, body, timestamp, secret } = told
  return createHash('sha256').update(`${app_id}${body}${timestamp}${secret}`).digest('hex')
}

function metricOf(name: string): string | undefined {
  if (name === 'follow') return 'follows'
  return name.startsWith('user_send_') ? 'replies' : undefined
}

/** In the same time, wherever they differ. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(a!, b!)
}
