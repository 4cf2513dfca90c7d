import { z } from 'zod'

const Text = z.string().max(2000)

/** A figure as a model says it; of a time or a place that it does not know it says ''. */
const SaidFigure = z.object({
  sentence: z.string().max(20_000),
  value: Text,
  unit: Text.default(''),
  indicator: Text.default(''),
  about: Text.default(''),
  asOf: Text.default(''),
  kind: z.enum(['result', 'target']),
  period: Text.default(''),
})
export type SaidFigure = z.infer<typeof SaidFigure>

/** What a model answers that was shown what the rule found in a document. */
export const FindAnswer = z.object({ figures: z.array(SaidFigure).max(500) })
