import { z } from 'zod'
import { WhenForm } from './when-form.ts'
import { fault } from './words/fault.ts'
import type { Language } from './words/i18n.ts'
import { readNumber } from './written-number.ts'

export type NumbersInput = {
  values: Record<string, string>
  date: string
  time: string
  proof: string
}

/** The form of numbers typed by hand: one field a metric, an empty one is not measured; a share is typed in percent. */
export function numbersForm(metrics: { name: string; share: boolean }[], language: Language) {
  const fields = metrics.map(({ name, share }) => [
    name,
    (share ? percent(language) : whole(language)).optional(),
  ])
  const values = z
    .object(Object.fromEntries(fields) as Record<string, z.ZodOptional<z.ZodType<number>>>)
    .transform(onlyMeasured)
    .refine((measured) => Object.keys(measured).length > 0, {
      error: fault('measurements.nothing'),
    })
  const proof = z.string().trim().max(500).default('')
  return WhenForm.extend({ proof, values: z.preprocess((typed) => typed ?? {}, values) })
}

function whole(language: Language) {
  return written(language).refine(Number.isInteger, { error: fault('measurements.wholeFault') })
}

function percent(language: Language) {
  return written(language)
    .refine((value) => value >= 0 && value <= 100, {
      error: fault('measurements.percentFault'),
    })
    .transform((value) => value / 100)
}

function written(language: Language) {
  return z
    .string()
    .refine((text) => readNumber(text, language) !== undefined, {
      error: fault('measurements.numberFault'),
      abort: true,
    })
    .transform((text) => readNumber(text, language)!)
}

function onlyMeasured(values: Record<string, number | undefined>): Record<string, number> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Record<string, number>
}
