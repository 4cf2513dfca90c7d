import { z } from 'zod'
import { fault } from './words/fault.ts'

/** The address of a published post, or nothing; only what a browser may safely open. */
export const PostLink = z
  .string()
  .trim()
  .max(2000)
  .regex(/^https?:\/\/[^\s"<>]+$/, { error: fault('deliveries.posted.linkFault') })
  .default('')
