import { z } from 'zod'

const Described = z.object({ id: z.string().max(40), alt: z.string().max(5000).default('') })

/** What stands under the pictures of a draft: the revision they are of, and what each shows. */
export const PicturesForm = z
  .object({
    basedOn: z.coerce.number().int(),
    pictures: z.array(Described).max(20).default([]),
  })
  .transform(({ basedOn, pictures }) => ({ basedOn, alts: pictures }))
