import { z } from 'zod'
import { THEMES } from '#server/campaigns/campaigns.ts'
import { fault } from './words/fault.ts'
import type { Language } from './words/i18n.ts'
import { readNumber } from './written-number.ts'

const line = (most: number) =>
  z
    .string({ error: fault('campaigns.missing') })
    .trim()
    .min(1, { error: fault('campaigns.missing') })
    .max(most)

const date = () => z.iso.date({ error: fault('campaigns.dateFault') })

/** A campaign as its form sends it; what its places mean is read apart. */
export function newCampaign(language: Language) {
  return z
    .object({
      name: line(200),
      goal: line(2000),
      theme: z.enum(THEMES),
      startsOn: date(),
      endsOn: date(),
      targetPeople: people(language)
        .optional()
        .transform((count) => count ?? null),
      whole: z.boolean().default(false),
      places: z.string().max(40_000).optional(),
      isRehearsal: z.boolean().default(false),
    })
    .refine(({ whole, places }) => !whole || !places, {
      path: ['whole'],
      error: fault('campaigns.wholeOrSome'),
    })
    .transform(({ places: _, ...campaign }) => campaign)
}

/** `50.000` and `50000`; in English `50,000`. */
function people(language: Language) {
  return z
    .string()
    .transform((written) => readNumber(written, language) ?? Number.NaN)
    .refine((count) => Number.isInteger(count) && count >= 1 && count <= 200_000_000, {
      error: fault('campaigns.targetPeopleFault'),
    })
}
