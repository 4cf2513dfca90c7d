import { z } from 'zod'
import type { Language } from './words/i18n.ts'
import { readNumber } from './written-number.ts'

type Bounds = { least: number; most: number; error: string }

/** A whole number as a person writes it: `50.000` and `50000`; in English `50,000`. */
export function wholeNumber(language: Language, { least, most, error }: Bounds) {
  return z
    .string({ error })
    .transform((written) => readNumber(written, language) ?? Number.NaN)
    .refine((count) => Number.isInteger(count) && count >= least && count <= most, { error })
}
