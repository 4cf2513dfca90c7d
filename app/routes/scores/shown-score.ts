import type { Advice } from '#app/components/score-advice.tsx'
import type { InputGroup, ShownInput } from '#app/components/score-inputs.tsx'
import { wordsFor, type Language } from '#app/words/i18n.ts'
import { getChannel } from '#server/channels/registry.ts'
import type { DeliveryRow } from '#server/deliveries/deliveries.ts'
import { adviceFor } from '#server/scores/advice.ts'
import type { ComponentScore, ItemScore, Score, ScoredItem } from '#server/scores/score.ts'
import type { StoredScore } from '#server/scores/scores.ts'
import { verdictOf } from '#server/scores/verdict.ts'

/** A score as its page shows it. */
export function shownScore(
  { computedAt, result }: StoredScore,
  { deliveries, language }: { deliveries: DeliveryRow[]; language: Language },
) {
  const { headline, interval, coverage, weights, components } = result
  const items = components.flatMap((one) => one.items)
  const declared = items.some((one) => one.available && one.flags.includes('declared-baseline'))
  return {
    verdict: verdictOf(result),
    summary: { headline, interval, coverage, computedAt, weights, declared },
    components: components.map(shownComponent),
    groups: groupsOf(components, deliveries, language),
    advice: shownAdvice(result, language),
  }
}

function shownComponent({ component, weight, score, onlyEstimates, items }: ComponentScore) {
  const grades = items.flatMap(({ available, item }) => (available ? item.grade : []))
  return { component, weight, score, onlyEstimates, grades: [...new Set(grades)].sort() }
}

function shownAdvice(result: Score, language: Language): Advice[] {
  return adviceFor(result).map(({ channel, metric, why, deliveryIds, points }) => ({
    ...{ why, points, count: deliveryIds.length },
    channel: getChannel(channel).label[language],
    metric: labelOf({ channel, metric }, language),
  }))
}

/** The inputs by delivery, in the order in which they went out. */
function groupsOf(
  components: ComponentScore[],
  deliveries: DeliveryRow[],
  language: Language,
): InputGroup[] {
  const items = components.flatMap(({ items }) => items)
  return deliveries.flatMap(({ id, destination, dueAt, doneAt }) => {
    const own = items.filter(({ item }) => item.deliveryId === id)
    if (own.length === 0) return []
    const inputs = own.map((item) => shownInput(item, language))
    return [{ deliveryId: id, destination, at: doneAt ?? dueAt, inputs }]
  })
}

function shownInput(entry: ItemScore, language: Language): ShownInput {
  const { item } = entry
  const { metric, grade, asOf } = item
  const common = { metric, label: labelOf(item, language), grade, asOf }
  if (!entry.available) return { ...common, flags: [], why: entry.why }
  const { flags, s, interval } = entry
  const baseline = 'baseline' in item ? item.baseline : undefined
  return { ...common, value: valueOf(item), baseline, flags, s, interval }
}

function valueOf(item: ScoredItem): ShownInput['value'] {
  switch (item.type) {
    case 'unavailable':
      return undefined
    case 'count':
      return { kind: 'count', x: item.v }
    case 'rate':
      return { kind: 'of', x: item.x, n: item.n }
    case 'share':
      if (item.metric === 'on-time') return { kind: 'on-time', x: item.value }
      if (item.target === 1) return { kind: 'share', x: item.value }
      return { kind: 'of', x: item.value, n: item.target }
  }
}

function labelOf(
  { channel, metric }: Pick<ScoredItem, 'channel' | 'metric'>,
  language: Language,
): string {
  const scored = getChannel(channel).scored.find(({ name }) => name === metric)
  return scored?.label[language] ?? wordsFor(language).t('scores.onTime')
}
