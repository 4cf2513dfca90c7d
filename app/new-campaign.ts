import { z } from 'zod'
import { THEMES } from '#server/campaigns/campaigns.ts'
import { i18n } from './words/i18n.ts'

const line = (most: number) =>
  z
    .string({ error: () => i18n.t('campaigns.missing') })
    .trim()
    .min(1, { error: () => i18n.t('campaigns.missing') })
    .max(most)

const date = () => z.iso.date({ error: () => i18n.t('campaigns.dateFault') })

/** `50.000` and `50000`. */
const people = z
  .string()
  .trim()
  .regex(/^(\d{1,3}(\.\d{3})+|[1-9]\d*)$/, { error: () => i18n.t('campaigns.targetPeopleFault') })
  .transform((written) => Number(written.replaceAll('.', '')))
  .refine((count) => count >= 1 && count <= 200_000_000, {
    error: () => i18n.t('campaigns.targetPeopleFault'),
  })

/** A campaign as its form sends it; what its places mean is read apart. */
export const NewCampaign = z
  .object({
    name: line(200),
    goal: line(2000),
    theme: z.enum(THEMES),
    startsOn: date(),
    endsOn: date(),
    targetPeople: people.optional().transform((count) => count ?? null),
    whole: z.boolean().default(false),
    places: z.string().max(40_000).optional(),
    isRehearsal: z.boolean().default(false),
  })
  .refine(({ whole, places }) => !whole || !places, {
    path: ['whole'],
    error: () => i18n.t('campaigns.wholeOrSome'),
  })
  .transform(({ places: _, ...campaign }) => campaign)
