import { z } from 'zod'
import { COMPONENTS } from './weights.ts'

/** JSON writes a number that is not finite as `null`; it comes back as NaN, and its item is unavailable. */
const Quantity = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN)

const Baseline = z.enum(['own', 'declared'])

const Common = z.strictObject({
  deliveryId: z.string(),
  channel: z.string(),
  metric: z.string(),
  component: z.enum(COMPONENTS),
  grade: z.enum(['A', 'B', 'C', 'D']),
  asOf: z.string().optional(),
  /** People asked in a survey, grade C; for a rate, `n` unless it is given. */
  asked: Quantity.optional(),
})

/** Value of target, in one unit. */
const Share = Common.extend({ type: z.literal('share'), value: Quantity, target: Quantity })

/** `x` of `n`; `mu` and `sigma` are of logit rates. */
const Rate = Common.extend({
  type: z.literal('rate'),
  x: Quantity,
  n: Quantity,
  prior: z.strictObject({ a: Quantity, b: Quantity, mu: Quantity, sigma: Quantity }),
  baseline: Baseline,
})

/** A count without a natural denominator; `mu` and `sigma` are of ln(v + 0.5). */
const Count = Common.extend({
  type: z.literal('count'),
  v: Quantity,
  prior: z.strictObject({ mu: Quantity, sigma: Quantity }),
  baseline: Baseline,
})

const Unavailable = Common.extend({ type: z.literal('unavailable'), why: z.string() })

const ScoredItem = z.discriminatedUnion('type', [Share, Rate, Count, Unavailable])
export type ScoredItem = z.infer<typeof ScoredItem>

/** Everything a score is computed from. Nothing else may stand in it: guardrails have no way into a score. */
export const ScoreInputs = z.strictObject({
  weights: z.literal('weights-v1'),
  items: z.array(ScoredItem),
})
export type ScoreInputs = z.infer<typeof ScoreInputs>
