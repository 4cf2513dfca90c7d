import { DAY, SECOND } from '#server/clock.ts'
import { usageIn, type Headers } from './usage.ts'

/** No window of the platform is longer, so a longer wait is a mistake in the header. */
const LONGEST_MS = DAY

/** How long the platform asks to wait, in milliseconds, or nothing where it does not say. */
export function waitAsked(headers: Headers, now = Date.now()): number | undefined {
  const asked =
    retryAfterMs(String(headers['retry-after'] ?? ''), now) ??
    (usageIn(headers).regainMs || undefined)
  return asked === undefined ? undefined : Math.min(asked, LONGEST_MS)
}

/** `30`, in seconds, or a date. */
function retryAfterMs(header: string, now: number): number | undefined {
  if (/^\d+$/.test(header)) return Number(header) * SECOND
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
