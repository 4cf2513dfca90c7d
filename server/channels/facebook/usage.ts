import { z } from 'zod'
import { DAY, MINUTE, SECOND } from '#server/clock.ts'
import { parsed } from '#server/outbound/send.ts'

export type Headers = Record<string, string | string[] | undefined>

/** How much of an allowance is used, in percent, and how long the platform thinks it lasts to regain it, in ms. */
export type Usage = { percent: number; regainMs: number }

const share = z.number().nonnegative().default(0)
const Share = z.object({ call_count: share, total_time: share, total_cputime: share })
const Business = z.record(
  z.string(),
  z.array(Share.extend({ estimated_time_to_regain_access: share })),
)

/** From here it goes slower, from there it stops. */
const SLOW = 75
const STOP = 95
const SLOWEST_MS = MINUTE
const SLOW_MS = 2 * SECOND
/** Where nothing is said about how long. */
const STOPPED_MS = 10 * MINUTE

/** The most used of all the allowances that an answer tells of. Pure. */
export function usageIn(headers: Headers): Usage {
  const app = said(headers['x-app-usage'], Share)
  const page = said(headers['x-page-usage'], Share)
  const business = said(headers['x-business-use-case-usage'], Business)
  const each = Object.values(business ?? {}).flat()
  const shares = [app, page, ...each].filter((one) => one !== undefined)
  const minutes = each.map((one) => one.estimated_time_to_regain_access)
  return {
    percent: Math.max(0, ...shares.map((one) => Math.max(...percents(one)))),
    regainMs: Math.min(DAY, Math.max(0, ...minutes) * MINUTE),
  }
}

/** What a header says, or nothing: most answers come without any of them. */
function said<T>(header: Headers[string], form: z.ZodType<T>): T | undefined {
  return header === undefined ? undefined : form.safeParse(parsed(String(header))).data
}

/** How long to send nothing more, in milliseconds; nothing while there is plenty. Pure. */
export function restFor({ percent, regainMs }: Usage): number | undefined {
  if (percent >= STOP) return regainMs || STOPPED_MS
  if (percent < SLOW) return undefined
  const part = (percent - SLOW) / (STOP - SLOW)
  return Math.round(SLOW_MS + part * (SLOWEST_MS - SLOW_MS))
}

function percents({ call_count, total_time, total_cputime }: z.infer<typeof Share>): number[] {
  return [call_count, total_time, total_cputime]
}
