import { env } from '#server/env.ts'

/** A metric of the platform, or one entry of it where it answers several numbers. */
export type Part = { metric: string; entry?: string }

/**
 * What each of our numbers is the sum of: `metric`, or `metric.entry`. Views and viewers are not the impressions and
 * reach of before 11/2025. `FACEBOOK_METRICS` says otherwise where the platform has renamed one.
 */
const METRICS = {
  views: ['post_media_view'],
  viewers: ['post_total_media_view_unique'],
  clicks: ['post_clicks'],
  reactions: [
    ...['post_reactions_like_total', 'post_reactions_love_total', 'post_reactions_wow_total'],
    ...['post_reactions_haha_total', 'post_reactions_sorry_total', 'post_reactions_anger_total'],
  ],
  comments: ['post_activity_by_action_type.comment'],
  shares: ['post_activity_by_action_type.share'],
}

export const METRIC_MAP = mapOf(env.FACEBOOK_METRICS)

/** The map with what was said otherwise; a number that is none of ours is left out. Pure. */
export function mapOf(changed: Record<string, string[]>): Record<string, Part[]> {
  const entries = Object.entries(METRICS).map(([name, metrics]) => [
    name,
    (changed[name] ?? metrics).map(partOf),
  ])
  return Object.fromEntries(entries)
}

function partOf(written: string): Part {
  const [metric = '', entry] = written.split('.')
  return entry ? { metric, entry } : { metric }
}
