import { z } from 'zod'
import { fault } from './words/fault.ts'

/** A day and a time as native controls send them. */
export const WhenForm = z.object({
  date: z.iso.date({ error: fault('messages.dateFault') }),
  time: z.iso.time({ precision: -1, error: fault('messages.timeFault') }),
})
