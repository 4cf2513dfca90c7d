import { z } from 'zod'
import { i18n } from './words/i18n.ts'

/** The two fields of a moment in a form, as the native inputs write them: `2026-11-22` and `05:30`. */
export const wallClock = {
  date: z
    .string({ error: () => i18n.t('frame.dateFault') })
    .refine(isDay, { error: () => i18n.t('frame.dateFault') }),
  time: z
    .string({ error: () => i18n.t('frame.timeFault') })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => i18n.t('frame.timeFault') }),
}

/** True for a day of the calendar, `2026-11-22`. */
export function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
