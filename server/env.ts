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
  DATABASE_URL: unlessEmpty(z.string().regex(/^postgres(ql)?:\/\//)),
  /** `redis://…`: jobs go to as many workers as there are; without it each process works for itself. */
  REDIS_URL: unlessEmpty(z.string().regex(/^rediss?:\/\//)),
  /** 32 characters or more, the same for every web process: sessions and codes are kept under it. Workers need none. */
  SESSION_SECRET: z.string().min(32).optional(),
  /** 32 characters or more, the same for every process: the secrets of destinations are sealed with it. */
  SECRETS_KEY: unlessEmpty(z.string().min(32)),
  /** `1`: everything on this installation is a rehearsal, and a Facebook-like platform on loopback takes the posts. */
  REHEARSAL: z.enum(['0', '1']).default('0'),
  /** Where a rehearsal's posts go, when that platform runs in another process. */
  REHEARSAL_URL: z.url().optional(),
  FACEBOOK_API_URL: z.url().default('https://graph.facebook.com'),
  FACEBOOK_API_VERSION: z.string().default('v25.0'),
  /** Where Facebook has renamed a metric: `{"views":["post_media_view"]}`, in the form of `facebook/metric-map.ts`. */
  FACEBOOK_METRICS: z.preprocess(
    (text) => text || '{}',
    z
      .string()
      .transform((text, { addIssue }) => {
        try {
          return JSON.parse(text) as unknown
        } catch {
          addIssue('not JSON')
          return z.NEVER
        }
      })
      .pipe(z.record(z.string(), z.array(z.string().min(1)).min(1))),
  ),
  /** Where a person lets Lan Tỏa in to a Page. */
  FACEBOOK_DIALOG_URL: z.url().default('https://www.facebook.com'),
  /** The app of this installation at Facebook; without it Page tokens are pasted. */
  FACEBOOK_APP_ID: unlessEmpty(z.string()),
  FACEBOOK_APP_SECRET: unlessEmpty(z.string()),
  ZALO_API_URL: z.url().default('https://openapi.zalo.me'),
  /** Where a person lets Lan Tỏa in to an Official Account, and where tokens are renewed. */
  ZALO_OAUTH_URL: z.url().default('https://oauth.zaloapp.com'),
  /** The app of this installation at Zalo; without it tokens are pasted and cannot be renewed. */
  ZALO_APP_ID: unlessEmpty(z.string()),
  ZALO_APP_SECRET: unlessEmpty(z.string()),
  /** How long a platform may take to answer, in milliseconds. Shorter than the lease, and than an ending process waits. */
  REQUEST_TIMEOUT_MS: z.coerce
    .number()
    .positive()
    .max(25 * SECOND)
    .default(20 * SECOND),
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
  /** Jobs of one kind that a process works on at the same time; deliveries have a number of their own. */
  JOBS_AT_ONCE: z.coerce.number().int().positive().default(8),
  DELIVERIES_AT_ONCE: z.coerce.number().int().positive().default(1000),
  /** Before every key in Redis: several installations may share a server. */
  REDIS_PREFIX: z.string().default('lan-toa'),
  /** `smtp://user:password@host:587`: reminders go out by mail as well; without it there is no mail. */
  MAIL_URL: unlessEmpty(z.string().regex(/^smtps?:\/\//)),
  /** Who the mail is from: `Lan Tỏa <lan-toa@example.vn>`. */
  MAIL_FROM: z.string().default('Lan Tỏa <lan-toa@localhost>'),
  /** `json`: one line an event on standard output. `words`: only what went wrong, for the person at the console. */
  LOG: z.enum(['json', 'words']).default('json'),
  /** How long the site still takes requests after it was asked to end and `/readyz` says so, in milliseconds. */
  DRAIN_MS: z.coerce
    .number()
    .min(0)
    .max(4 * SECOND)
    .default(2 * SECOND),
  /** Where a worker answers `/healthz`, `/readyz` and `/metrics`; without it a worker has no port. */
  HEALTH_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  /** A speech service that speaks as OpenAI's does, `https://…/v1`; without it eSpeak NG reads, on this machine. */
  SPEECH_BASE_URL: unlessEmpty(z.url({ protocol: /^https?$/ })),
  /** A service of one's own often asks for none. */
  SPEECH_API_KEY: unlessEmpty(z.string()),
  /** The names that most such services know. */
  SPEECH_MODEL: z.string().default('tts-1'),
  SPEECH_VOICE: z.string().default('alloy'),
  /** How long the service may take over one paragraph, in milliseconds. */
  SPEECH_TIMEOUT_MS: z.coerce.number().positive().default(MINUTE),
  /** A language model that speaks as OpenAI's do, `https://…/v1`; OpenAI's own where only a key is set. */
  OPENAI_BASE_URL: unlessEmpty(z.url({ protocol: /^https?$/ })),
  /** A model of one's own often asks for none. */
  OPENAI_API_KEY: unlessEmpty(z.string()),
  /** Without it nothing is asked of a model: the assistant composes by rule, and says so. */
  OPENAI_MODEL: unlessEmpty(z.string()),
  /** How long an answer may take, with all its tries, in seconds. */
  ASSIST_TIMEOUT_SECONDS: z.coerce.number().positive().default(60),
  /** How long the model may say nothing, in seconds. */
  ASSIST_SILENCE_SECONDS: z.coerce.number().positive().default(30),
  /** What a place may use in a month of Viet Nam's calendar, in tokens: questions and answers together. */
  ASSIST_TOKENS_PER_MONTH: z.coerce.number().int().min(0).default(200_000),
  /** Opens `/metrics` to whoever sends it as a bearer token; without it only this machine may read them. */
  METRICS_TOKEN: z.string().min(16).optional(),
})

/** The settings of this process. The only reader of `process.env`; a wrong one ends it with a sentence that names it. */
export const env = Environment.parse(process.env)

/** An empty setting is none: so a launcher takes one away. */
function unlessEmpty(schema: z.ZodType<string>) {
  return z.preprocess((text) => text || undefined, schema.optional())
}
