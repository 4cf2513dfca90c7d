import { z } from 'zod'
import { i18n } from './words/i18n.ts'

/** A day and a time as native controls send them. */
export const WhenForm = z.object({
  date: z.iso.date({ error: () => i18n.t('messages.dateFault') }),
  time: z.iso.time({ precision: -1, error: () => i18n.t('messages.timeFault') }),
})
