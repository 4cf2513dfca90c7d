import { DAY, SECOND } from '#server/clock.ts'

/** No server means a longer one. */
const LONGEST_MS = DAY

/** What a `Retry-After` header asks to wait, in milliseconds: `30` counts seconds, or it is a date. Nothing where it says neither. */
export function retryAfterMs(header: string, now = Date.now()): number | undefined {
  if (/^\d+$/.test(header)) return Math.min(Number(header) * SECOND, LONGEST_MS)
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.min(Math.max(0, at - now), LONGEST_MS)
}
