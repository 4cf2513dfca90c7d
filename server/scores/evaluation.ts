import { createHash } from 'node:crypto'
import type { Component } from '#server/channels/channel.ts'
import { canonicalJson } from './canonical-json.ts'
import { drawItem, generatorOf, intervalOf, type Interval } from './draws.ts'
import { pointOf, reliabilityOf, type ItemPoint } from './item-score.ts'
import type { ScoredItem, ScoreInputs } from './score-inputs.ts'
import { readItem, type Fault, type Flag, type UsableItem } from './usable-item.ts'
import { COMPONENTS, WEIGHTS, type Weights } from './weights.ts'

type Missing = { item: ScoredItem } & Fault
type Measured = { item: ScoredItem; usable: UsableItem; flags: Flag[]; r: number; point: ItemPoint }
/** `weight`: the points of ES each point of the item's score is worth. */
export type Evaluated = Measured & { weight: number; interval: Interval }

/** Everything computed from the inputs, in full precision and in the order of the items; `es` holds the draws of ES. */
export type Evaluation = {
  inputsHash: string
  seed: string
  items: (Evaluated | Missing)[]
  coverage: number
  es: Float64Array
}

export function evaluate(inputs: ScoreInputs): Evaluation {
  const weights = WEIGHTS[inputs.weights]
  const inputsHash = createHash('sha256').update(canonicalJson(inputs)).digest('hex')
  const seed = inputsHash.slice(0, 32)
  const read = inputs.items.map((item) => measure(item, weights))
  const worth = worthOf(read.filter(isMeasured), weights)
  const random = generatorOf(seed)
  const es = new Float64Array(weights.draws)
  const items = read.map((entry) => {
    if (!isMeasured(entry)) return entry
    const drawn = drawItem(entry.usable, { random, weights })
    const weight = worth.ofItem(entry)
    drawn.forEach((s, draw) => (es[draw]! += weight * s))
    return { ...entry, weight, interval: intervalOf(drawn, weights.interval) }
  })
  return { inputsHash, seed, items, coverage: worth.coverage, es }
}

export function isMeasured<M extends Measured>(entry: M | Missing): entry is M {
  return 'usable' in entry
}

function measure(item: ScoredItem, weights: Weights): Measured | Missing {
  const read = readItem(item, weights)
  if ('why' in read) return { item, ...read }
  const { usable, flags } = read
  return { item, usable, flags, r: reliabilityOf(usable, weights), point: pointOf(usable) }
}

/** Components share ES by weight, the items of a component share it by reliability; what is missing shares nothing. */
function worthOf(measured: Measured[], weights: Weights) {
  const reliability: Partial<Record<Component, number>> = {}
  for (const { item, r } of measured)
    reliability[item.component] = (reliability[item.component] ?? 0) + r
  const coverage = COMPONENTS.filter((component) => component in reliability).reduce(
    (sum, component) => sum + weights.components[component],
    0,
  )
  return {
    coverage,
    ofItem: ({ item, r }: Measured) =>
      (weights.components[item.component] / coverage) * (r / reliability[item.component]!),
  }
}
