import { z } from 'zod'
import { LANGUAGES, PURPOSES } from '#server/assist/purposes.ts'

/** What somebody asks the assistant for. */
export const WishForm = z
  .object({
    purpose: z.enum(PURPOSES),
    goal: z.string().trim().max(1000).optional(),
    channel: z.string().max(40).optional(),
    into: z.enum(LANGUAGES).optional().catch(undefined),
    by: z.enum(['model', 'rule']).default('model'),
  })
  .transform(({ by, ...wish }) => ({ ...wish, byRule: by === 'rule' }))
