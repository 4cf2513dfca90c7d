import { type Numbers, type Post, REACTIONS } from './posts.ts'

type Value = number | Record<string, number>
type Metric = { title: string; description: string; value: (numbers: Numbers) => Value }

/** The metric that the fault `gone-metric` takes away. */
export const GONE_METRIC = 'post_clicks'

const METRICS: Record<string, Metric> = {
  post_media_view: {
    title: 'Lifetime Post Media Views',
    description: 'The number of times your post was played or displayed.',
    value: (numbers) => numbers.views,
  },
  post_total_media_view_unique: {
    title: 'Lifetime Post Viewers',
    description: 'The number of people who viewed your post at least once.',
    value: (numbers) => numbers.viewers,
  },
  post_clicks: {
    title: 'Lifetime Post Clicks',
    description: 'The number of clicks anywhere in your post.',
    value: (numbers) => numbers.clicks,
  },
  ...Object.fromEntries(
    REACTIONS.map((kind) => [
      `post_reactions_${kind}_total`,
      {
        title: `Lifetime Total post ${kind} Reactions`,
        description: `The number of ${kind} reactions to your post.`,
        value: (numbers: Numbers) => numbers[kind],
      },
    ]),
  ),
  post_activity_by_action_type: {
    title: 'Lifetime Post Stories by action type',
    description: 'The number of stories created about your post, by action type.',
    value: activity,
  },
}

export function isMetric(name: string): boolean {
  return Object.hasOwn(METRICS, name)
}

/** One entry of `data` for each metric, all of them valid. */
export function insights(post: Post, names: string[]) {
  return names.flatMap((name) => {
    const metric = METRICS[name]
    if (!metric) return []
    const { title, description, value } = metric
    return [
      {
        name,
        period: 'lifetime',
        values: [{ value: value(post.numbers) }],
        title,
        description,
        id: `${post.id}/insights/${name}/lifetime`,
      },
    ]
  })
}

/** Actions nobody took are left out, not zero. */
function activity({ comments, shares, ...numbers }: Numbers): Record<string, number> {
  const like = REACTIONS.reduce((sum, kind) => sum + numbers[kind], 0)
  const actions = Object.entries({ like, comment: comments, share: shares })
  return Object.fromEntries(actions.filter(([, count]) => count > 0))
}
