import type { ScoredItem } from './score-inputs.ts'
import type { Weights } from './weights.ts'

export type UsableItem = Exclude<ScoredItem, { type: 'unavailable' }>

/** What a reader should know about an item that was scored. */
export type Flag = 'x-over-n' | 'over-target' | 'sigma-floor' | 'declared-baseline' | 'estimate'

/** Why an item is not scored: a code, or the sentence it came with; `field` names the value at fault. */
export type Fault = { why: string; field?: string }

/** The item as it enters the score, `x` capped at `n` and sigma at its floor, or why it cannot enter. */
export function readItem(
  item: ScoredItem,
  weights: Weights,
): { usable: UsableItem; flags: Flag[] } | Fault {
  if (item.type === 'unavailable') return { why: item.why }
  const fault = findFault(item)
  if (fault) return fault
  return { usable: capped(item, weights), flags: flagsOf(item, weights) }
}

const NEVER_ZERO = ['target', 'n', 'prior.a', 'prior.b', 'asked']

function findFault(item: UsableItem): Fault | undefined {
  for (const [field, value] of Object.entries(amountsOf(item))) {
    if (value === undefined) return { why: 'missing', field }
    if (!Number.isFinite(value)) return { why: 'not-finite', field }
    if (value < 0) return { why: 'negative', field }
    if (value > Number.MAX_SAFE_INTEGER) return { why: 'too-large', field }
    if (value === 0 && NEVER_ZERO.includes(field)) return { why: 'zero', field }
  }
  if (item.type === 'share' || Number.isFinite(item.prior.mu)) return undefined
  return { why: 'not-finite', field: 'prior.mu' }
}

function amountsOf(item: UsableItem): Record<string, number | undefined> {
  const asked = item.grade === 'C' ? { asked: surveySize(item) } : {}
  if (item.type === 'share') return { value: item.value, target: item.target, ...asked }
  if (item.type === 'count') return { v: item.v, 'prior.sigma': item.prior.sigma, ...asked }
  const { a, b, sigma } = item.prior
  return { x: item.x, n: item.n, 'prior.a': a, 'prior.b': b, 'prior.sigma': sigma, ...asked }
}

/** People asked; a rate of a survey asked its `n` unless it says otherwise. */
export function surveySize(item: UsableItem): number | undefined {
  return item.asked ?? (item.type === 'rate' ? item.n : undefined)
}

function capped(item: UsableItem, weights: Weights): UsableItem {
  if (item.type === 'share') return item
  const sigma = Math.max(item.prior.sigma, weights.sigmaFloor[item.type])
  if (item.type === 'count') return { ...item, prior: { ...item.prior, sigma } }
  return { ...item, x: Math.min(item.x, item.n), prior: { ...item.prior, sigma } }
}

function flagsOf(item: UsableItem, weights: Weights): Flag[] {
  const flags: Flag[] = []
  if (item.type === 'share' && item.value > item.target) flags.push('over-target')
  if (item.type === 'rate' && item.x > item.n) flags.push('x-over-n')
  if (item.type !== 'share') {
    if (item.prior.sigma < weights.sigmaFloor[item.type]) flags.push('sigma-floor')
    if (item.baseline === 'declared') flags.push('declared-baseline')
  }
  if (item.grade === 'D') flags.push('estimate')
  return flags
}
