import { z } from 'zod'
import { WhenForm } from './when-form.ts'
import { i18n } from './words/i18n.ts'
import { readNumber } from './written-number.ts'

const count = z
  .string()
  .transform((written) => readNumber(written) ?? Number.NaN)
  .refine(Number.isInteger, { error: () => i18n.t('deliveries.aired.clustersFault') })
  .optional()

/** What the form of a broadcast holds: all of it, a part in percent, or nothing; the clusters both or neither. */
export const AiredAnswer = WhenForm.extend({
  how: z.enum(['full', 'part', 'none']),
  percent: z.string().optional(),
  clustersOn: count,
  clusters: count,
  note: z.string().trim().max(500).default(''),
}).superRefine((answer, faults) => {
  const { how, clustersOn, clusters } = answer
  const fault = (path: string, word: 'percentFault' | 'clustersBoth' | 'clustersOutside') =>
    faults.addIssue({ code: 'custom', path: [path], message: i18n.t(`deliveries.aired.${word}`) })
  const share = shareOf(answer)
  if (how === 'part' && !(share >= 0.01 && share <= 0.99)) fault('percent', 'percentFault')
  if ((clustersOn === undefined) !== (clusters === undefined))
    fault(clusters === undefined ? 'clusters' : 'clustersOn', 'clustersBoth')
  else if (clustersOn! > clusters!) fault('clustersOn', 'clustersOutside')
})

/** How much of the script was aired, 0 to 1; not a number where the percentage cannot be read. */
export function shareOf({ how, percent = '' }: { how: string; percent?: string }): number {
  if (how === 'part') return (readNumber(percent) ?? Number.NaN) / 100
  return how === 'full' ? 1 : 0
}
