import { z } from 'zod'
import { i18n } from './words/i18n.ts'

/** The address of a published post, or nothing; only what a browser may safely open. */
export const PostLink = z
  .string()
  .trim()
  .max(2000)
  .regex(/^https?:\/\/[^\s"<>]+$/, { error: () => i18n.t('deliveries.posted.linkFault') })
  .default('')
