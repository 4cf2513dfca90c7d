import { z } from 'zod'
import { WhenForm } from './when-form.ts'
import { i18n } from './words/i18n.ts'
import { readNumber } from './written-number.ts'

export type NumbersInput = { values: Record<string, string>; date: string; time: string }

/** The form of numbers typed by hand: one field a metric, an empty one is not measured; a share is typed in percent. */
export function numbersForm(metrics: { name: string; share: boolean }[]) {
  const fields = metrics.map(({ name, share }) => [name, (share ? percent() : whole()).optional()])
  const values = z
    .object(Object.fromEntries(fields) as Record<string, z.ZodOptional<z.ZodType<number>>>)
    .transform(onlyMeasured)
    .refine((measured) => Object.keys(measured).length > 0, {
      error: () => i18n.t('measurements.nothing'),
    })
  return WhenForm.extend({ values: z.preprocess((typed) => typed ?? {}, values) })
}

function whole() {
  return written().refine(Number.isInteger, { error: () => i18n.t('measurements.wholeFault') })
}

function percent() {
  return written()
    .refine((value) => value >= 0 && value <= 100, {
      error: () => i18n.t('measurements.percentFault'),
    })
    .transform((value) => value / 100)
}

function written() {
  return z
    .string()
    .refine((text) => readNumber(text) !== undefined, {
      error: () => i18n.t('measurements.numberFault'),
      abort: true,
    })
    .transform((text) => readNumber(text)!)
}

function onlyMeasured(values: Record<string, number | undefined>): Record<string, number> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Record<string, number>
}
