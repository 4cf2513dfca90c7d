import { z } from 'zod'
import { DAY, MINUTE, SECOND } from '#server/clock.ts'

type Headers = Record<string, string | string[] | undefined>

/** No window of the platform is longer, so a longer wait is a mistake in the header. */
const LONGEST_MS = DAY

const Usage = z.record(
  z.string(),
  z.array(z.object({ estimated_time_to_regain_access: z.number().nonnegative().default(0) })),
)

/** How long the platform asks to wait, in milliseconds, or nothing where it does not say. */
export function waitAsked(headers: Headers, now = Date.now()): number | undefined {
  const asked =
    retryAfterMs(String(headers['retry-after'] ?? ''), now) ??
    regainAccessMs(String(headers['x-business-use-case-usage'] ?? ''))
  return asked === undefined ? undefined : Math.min(asked, LONGEST_MS)
}

/** `30`, in seconds, or a date. */
function retryAfterMs(header: string, now: number): number | undefined {
  if (/^\d+$/.test(header)) return Number(header) * SECOND
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

/** The longest of the waits it estimates, which it counts in minutes; 0 says that nothing is exhausted. */
function regainAccessMs(header: string): number | undefined {
  const usage = Usage.safeParse(parsed(header))
  if (!usage.success) return undefined
  const minutes = Object.values(usage.data)
    .flat()
    .map((each) => each.estimated_time_to_regain_access)
  return Math.max(0, ...minutes) * MINUTE || undefined
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
