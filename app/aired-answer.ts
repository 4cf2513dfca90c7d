import { z } from 'zod'
import { WhenForm } from './when-form.ts'
import { fault } from './words/fault.ts'
import type { Language } from './words/i18n.ts'
import { readNumber } from './written-number.ts'

/** What the form of a broadcast holds: all of it, a part in percent, or nothing; the clusters both or neither. */
export function airedAnswer(language: Language) {
  const count = z
    .string()
    .transform((written) => readNumber(written, language) ?? Number.NaN)
    .refine(Number.isInteger, { error: fault('deliveries.aired.clustersFault') })
    .optional()
  return WhenForm.extend({
    how: z.enum(['full', 'part', 'none']),
    percent: z
      .string()
      .transform((written) => readNumber(written, language) ?? Number.NaN)
      .optional(),
    clustersOn: count,
    clusters: count,
    note: z.string().trim().max(500).default(''),
  }).superRefine(judge)
}

type Answer = { how: string; percent?: number; clustersOn?: number; clusters?: number }

function judge(answer: Answer, faults: z.RefinementCtx) {
  const { how, clustersOn, clusters } = answer
  const add = (path: string, word: 'percentFault' | 'clustersBoth' | 'clustersOutside') =>
    faults.addIssue({ code: 'custom', path: [path], message: fault(`deliveries.aired.${word}`) })
  const share = shareOf(answer)
  if (how === 'part' && !(share >= 0.01 && share <= 0.99)) add('percent', 'percentFault')
  if ((clustersOn === undefined) !== (clusters === undefined))
    add(clusters === undefined ? 'clusters' : 'clustersOn', 'clustersBoth')
  else if (clustersOn! > clusters!) add('clustersOn', 'clustersOutside')
}

/** How much of the script was aired, 0 to 1; not a number where the percentage could not be read. */
export function shareOf({ how, percent = Number.NaN }: Pick<Answer, 'how' | 'percent'>): number {
  if (how === 'part') return percent / 100
  return how === 'full' ? 1 : 0
}
