import type { Parcel } from '#server/channels/channel.ts'
import { env } from '#server/env.ts'

/** Whether so many requests would surely have their answers before the lease ends. */
export function hasTimeFor({ until = Infinity }: Pick<Parcel, 'until'>, requests: number): boolean {
  return performance.now() + requests * env.REQUEST_TIMEOUT_MS <= until
}
