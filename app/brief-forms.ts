import { z } from 'zod'
import { PostLink } from './post-link.ts'
import { WhenForm } from './when-form.ts'
import { wholeNumber } from './whole-number.ts'
import { fault } from './words/fault.ts'
import type { Language } from './words/i18n.ts'

/** What somebody adds in their own words. */
export const Words = z
  .string()
  .trim()
  .max(1000)
  .transform((words) => words.normalize('NFC').replace(/\r\n?/g, '\n'))
  .default('')

const SAID = { yes: 1, no: 0, none: null } as const

/** Whether a disclosure stands somewhere; null where there is nothing for it to stand in. */
const Said = z
  .enum(['yes', 'no', 'none'], { error: fault('briefs.choose') })
  .transform((said) => SAID[said])

/** What a partner published, where and when. */
export const PublishedReport = WhenForm.extend({
  link: PostLink,
  inCaption: Said,
  saidAloud: Said,
  words: Words,
})

/** More than anybody in the country could count. */
const MOST = 1_000_000_000

/** The numbers a partner reports. */
export function numbersReport(language: Language) {
  const count = () =>
    wholeNumber(language, { least: 0, most: MOST, error: fault('briefs.countFault') })
  return z.object({
    views: count(),
    interactions: count(),
    proof: z.string().trim().max(2000).default(''),
    words: Words,
  })
}

/** What an officer saw of a disclosure. */
export const Look = z.object({
  there: z
    .enum(['yes', 'no'], { error: fault('briefs.choose') })
    .transform((said) => said === 'yes'),
  words: Words,
})
