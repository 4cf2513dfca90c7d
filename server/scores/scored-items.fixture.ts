import type { ScoredItem, ScoreInputs } from './score.ts'

type Of<Type> = Extract<ScoredItem, { type: Type }>

const named = { deliveryId: 'd1', channel: 'facebook', metric: 'm', grade: 'A' } as const

export const FACEBOOK_RATE = { a: 6, b: 194, mu: Math.log(0.03 / 0.97), sigma: 0.35 }
export const FACEBOOK_VIEWERS = { mu: Math.log(300), sigma: 1 }

export function share(values: Partial<Of<'share'>>): Of<'share'> {
  return { ...named, component: 'delivery', type: 'share', value: 1, target: 1, ...values }
}

export function rate(values: Partial<Of<'rate'>>): Of<'rate'> {
  const prior = FACEBOOK_RATE
  const x = { x: 189, n: 4200, prior, baseline: 'declared' } as const
  return { ...named, component: 'response', type: 'rate', ...x, ...values }
}

export function count(values: Partial<Of<'count'>>): Of<'count'> {
  const v = { v: 300, prior: FACEBOOK_VIEWERS, baseline: 'declared' } as const
  return { ...named, component: 'attention', type: 'count', ...v, ...values }
}

export function unavailable(values: Partial<Of<'unavailable'>>): Of<'unavailable'> {
  return { ...named, component: 'attention', type: 'unavailable', why: 'not-connected', ...values }
}

export function inputs(...items: ScoredItem[]): ScoreInputs {
  return { weights: 'weights-v1', items }
}

/** The published composite: delivery 86.67, attention 87.60, response 59.375, earned missing. */
export const COMPOSITE = inputs(
  share({ value: 90, target: 100 }),
  share({ value: 80, target: 100, grade: 'D' }),
  share({ value: 87.6, target: 100, component: 'attention' }),
  share({ value: 62, target: 100, component: 'response' }),
  share({ value: 55, target: 100, component: 'response', grade: 'C', asked: 60 }),
  unavailable({ component: 'earned' }),
)
