import { z } from 'zod'
import { HOUR, MINUTE, SECOND } from './clock.ts'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** The site as people see it, `https://lantoa.example.vn`; over HTTPS cookies and headers are the stricter ones. */
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** How many proxies of ours stand before it; the address of a request is the one that the first of them saw. */
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  DATA_DIR: z.string().default('data'),
  /** `postgres://…`; without it the rows are in a SQLite file in `DATA_DIR`. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  /** `redis://…`: jobs go to as many workers as there are; without it each process works for itself. */
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//)
    .optional(),
  /** `1`: everything on this installation is a rehearsal, and a Facebook-like platform on loopback takes the posts. */
  REHEARSAL: z.enum(['0', '1']).default('0'),
  /** Where a rehearsal's posts go, when that platform runs in another process. */
  REHEARSAL_URL: z.url().optional(),
  FACEBOOK_API_URL: z.url().default('https://graph.facebook.com'),
  FACEBOOK_API_VERSION: z.string().default('v25.0'),
  /** How long a platform may take to answer, in milliseconds. Shorter than the lease. */
  REQUEST_TIMEOUT_MS: z.coerce
    .number()
    .positive()
    .default(30 * SECOND),
  /** How long a sending row belongs to its process, in milliseconds. */
  LEASE_MS: z.coerce
    .number()
    .positive()
    .default(2 * MINUTE),
  SWEEP_INTERVAL_MS: z.coerce
    .number()
    .positive()
    .default(30 * SECOND),
  /** How long to wait between the two looks that must both find nothing, in milliseconds. */
  LOOK_AGAIN_MS: z.coerce.number().positive().default(MINUTE),
  /** How late a delivery may go out without a person's word, in milliseconds. */
  GRACE_MS: z.coerce.number().positive().default(HOUR),
  /** How long after the first try comes the second, in milliseconds; each pause is twice the one before. */
  RETRY_AFTER_MS: z.coerce
    .number()
    .positive()
    .default(30 * SECOND),
  JOBS_AT_ONCE: z.coerce.number().int().positive().default(8),
})

/** The settings of this process. The only reader of `process.env`; a wrong one ends it with a sentence that names it. */
export const env = Environment.parse(process.env)
