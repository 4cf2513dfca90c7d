import type { Component } from '#server/channels/channel.ts'
import type { ComponentScore, ItemScore, Score } from './score.ts'

/** Something that is missing, on one channel and for one reason, and how far the score could move if it came. */
export type Gap = {
  component: Component
  channel: string
  metric: string
  why: string
  deliveryIds: string[]
  /** Points of ES, either way, at most. */
  points: number
}

const HOW_MANY = 2

/** The two missing things that could move the score most, the largest first. Pure. */
export function adviceFor(result: Pick<Score, 'components' | 'es' | 'coverage'>): Gap[] {
  const gaps = result.components.flatMap((component) =>
    groupsOf(component).map(({ items, ...gap }) => ({
      ...gap,
      deliveryIds: items.map(({ item }) => item.deliveryId),
      points: pointsOf(result, component, items.length),
    })),
  )
  return gaps.toSorted((one, other) => other.points - one.points).slice(0, HOW_MANY)
}

type Missing = Extract<ItemScore, { available: false }>

function groupsOf({ component, items }: ComponentScore) {
  const missing = items.filter((one): one is Missing => !one.available)
  const groups = Object.groupBy(missing, ({ item, why }) => `${item.channel} ${item.metric} ${why}`)
  return Object.values(groups).map((group) => {
    const [{ item, why }] = group as [Missing]
    return { component, channel: item.channel, metric: item.metric, why, items: group! }
  })
}

/**
 * With `count` more items of full reliability the component moves towards them by their part of its reliability,
 * and the score by the component's part of the weight measured then.
 */
function pointsOf(
  { es, coverage }: Pick<Score, 'es' | 'coverage'>,
  { weight, score, items }: ComponentScore,
  count: number,
): number {
  const known = items.reduce((sum, one) => sum + (one.available ? one.r : 0), 0)
  const after = score === null ? coverage + weight : coverage
  const from = score ?? es
  const farthest = from === null ? 100 : Math.max(from, 100 - from)
  return (weight / after) * (count / (known + count)) * farthest
}
