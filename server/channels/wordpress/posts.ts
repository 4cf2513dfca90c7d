import { z } from 'zod'

/** A post as a portal names it. */
export const SitePost = z.object({
  id: z.number().int().positive(),
  slug: z.string().default(''),
  status: z.string(),
  link: z
    .url({ protocol: /^https?$/ })
    .optional()
    .catch(undefined),
  /** Without a zone, in UTC; a post that was never out has none. */
  date_gmt: z.string().nullish(),
  content: z.object({ rendered: z.string().default('') }).optional(),
})

export type SitePost = z.infer<typeof SitePost>

/** What is asked of a post. */
export const FIELDS = 'id,slug,status,link,date_gmt'
