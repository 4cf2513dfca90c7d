import { z } from 'zod'
import { fault } from './words/fault.ts'

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: fault('messages.timeFault') })
  .or(z.literal(''))
  .default('')
const count = z.coerce
  .number({ error: fault('airings.numberFault') })
  .int({ error: fault('airings.numberFault') })
  .min(0, { error: fault('airings.numberFault') })
  .max(10_000)
  .optional()

/** What an operator tells of a session: all of it, a part in percent, or nothing and why. */
export const ToldForm = z
  .object({
    id: z.string().min(8).max(64),
    stationId: z.string(),
    date: z.iso.date({ error: fault('messages.dateFault') }),
    time: z.iso.time({ precision: -1, error: fault('messages.timeFault') }),
    how: z.enum(['full', 'part', 'none']),
    percent: z.coerce.number({ error: fault('airings.percentFault') }).optional(),
    why: z.string().trim().max(500).default(''),
    from: time,
    until: time,
    clustersOn: count,
    clusters: count,
    trouble: z.string().trim().max(500).default(''),
    reader: z.string().trim().max(120).default(''),
    rerun: z.literal('on').optional(),
    toldAt: z.iso.datetime().optional(),
  })
  .superRefine(({ how, percent = 0, why }, faults) => {
    const add = (path: string, message: string) =>
      faults.addIssue({ code: 'custom', path: [path], message })
    if (how === 'part' && !(percent >= 1 && percent <= 99))
      add('percent', fault('airings.percentFault'))
    if (how === 'none' && !why) add('why', fault('airings.whyMissing'))
  })

/** As the log takes it. */
export function toAiring({ percent = 0, rerun, ...told }: z.infer<typeof ToldForm>) {
  return { ...told, share: percent / 100, rerun: rerun === 'on' }
}
