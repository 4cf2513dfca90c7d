import { z } from 'zod'
import { THEMES } from '#server/campaigns/campaigns.ts'
import { fault } from './words/fault.ts'
import type { Language } from './words/i18n.ts'
import { wholeNumber } from './whole-number.ts'

const line = (most: number) =>
  z
    .string({ error: fault('campaigns.missing') })
    .trim()
    .min(1, { error: fault('campaigns.missing') })
    .max(most)

const PEOPLE = { least: 1, most: 200_000_000, error: fault('campaigns.targetPeopleFault') }

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
      targetPeople: wholeNumber(language, PEOPLE)
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
