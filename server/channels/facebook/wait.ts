import { retryAfterMs } from '#server/outbound/retry-after.ts'
import { usageIn, type Headers } from './usage.ts'

/** How long the platform asks to wait, in milliseconds and a day at most, or nothing where it does not say. */
export function waitAsked(headers: Headers, now = Date.now()): number | undefined {
  const asked = retryAfterMs(String(headers['retry-after'] ?? ''), now)
  return asked ?? (usageIn(headers).regainMs || undefined)
}
