import { z } from 'zod'
import type { Reason, Renewed } from '#server/channels/channel.ts'
import { FORM, type Heard, parsed, send } from '#server/outbound/send.ts'
import { instant, SECOND } from '#server/clock.ts'
import type { App } from './connection.ts'

/** `expires_in` is a text, in seconds. Both tokens or neither: one of them alone leads nowhere. */
const Tokens = z.object({
  access_token: z.string().trim().min(1),
  refresh_token: z.string().trim().min(1),
  expires_in: z.coerce.number().positive().optional(),
})

const Refusal = z.object({
  error: z.coerce.number(),
  error_name: z.string().default(''),
  error_description: z.string().default(''),
  message: z.string().default(''),
})

/** Sent too often: nothing was used up. */
const TOO_OFTEN = -32

type Asked = { oauth: string; app: App; fields: Record<string, string> }

/**
 * Asks for a pair of tokens, with a code or with a refresh token, either of which can be used once: whatever happens
 * after it was sent, it counts as used up.
 */
export async function fetchTokens({ oauth, app, fields }: Asked): Promise<Renewed> {
  const heard = await send({
    url: new URL(`${oauth}/v4/oa/access_token`),
    method: 'POST',
    headers: { ...FORM, secret_key: app.secret },
    body: new URLSearchParams({ app_id: app.id, ...fields }).toString(),
  })
  if (heard.kind === 'unsent') return retry({ code: 'unreachable', detail: heard.detail })
  if (heard.kind === 'unanswered') return lost({ code: 'no-answer', detail: heard.detail })
  return readTokens(heard)
}

function readTokens({ status, text }: Heard): Renewed {
  const json = parsed(text)
  const tokens = Tokens.safeParse(json)
  if (status >= 200 && status < 300 && tokens.success) {
    const { access_token, refresh_token, expires_in } = tokens.data
    const secrets = { accessToken: access_token, refreshToken: refresh_token }
    const endsAt = expires_in && instant(Date.parse(instant()) + expires_in * SECOND)
    return { known: 'renewed', secrets, ...(endsAt && { endsAt }) }
  }
  const refusal = Refusal.safeParse(json).data
  if (status === 429 || refusal?.error === TOO_OFTEN)
    return retry({ code: 'rate', detail: `HTTP ${status}` })
  return lost({ code: 'reconnect', detail: refusal ? sentence(refusal) : `HTTP ${status}` })
}

function sentence({ error, error_name, error_description, message }: z.infer<typeof Refusal>) {
  const words = error_description || error_name || message
  return `${words} (${error})`.trim().slice(0, 500)
}

function retry(reason: Reason): Renewed {
  return { known: 'retry', reason }
}

function lost(reason: Reason): Renewed {
  return { known: 'lost', reason }
}
