import { DAY, HOUR } from '#server/clock.ts'

/** Posts that a person compares, at most. */
const MOST = 5

const BEFORE_MS = 2 * HOUR
const AFTER_MS = DAY

/** The first instant, in milliseconds, from which a post may be a neighbour of one that was tried then. */
export function nearFrom(triedAt: string): number {
  return Date.parse(triedAt) - BEFORE_MS
}

/** The last one, in milliseconds. */
export function nearUntil(triedAt: string): number {
  return Date.parse(triedAt) + AFTER_MS
}

/** Of posts, the few around an instant, the newest first. `at` is in milliseconds. Pure. */
export function nearest<Post extends { at: number }>(posts: Post[], triedAt: string): Post[] {
  const tried = Date.parse(triedAt)
  const away = ({ at }: Post) => Math.abs(at - tried)
  return posts
    .filter(({ at }) => at >= nearFrom(triedAt) && at <= nearUntil(triedAt))
    .sort((one, other) => away(one) - away(other))
    .slice(0, MOST)
    .sort((one, other) => other.at - one.at)
}
