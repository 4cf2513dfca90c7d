import { z } from 'zod'
import type { Checked, Destination } from '#server/channels/channel.ts'
import { instant, SECOND } from '#server/clock.ts'
import { connectionOf } from './connection.ts'
import { ask } from './graph.ts'
import { outcomeOf } from './outcome.ts'

const Named = z.object({ name: z.string().optional() })
const Token = z.object({ data: z.object({ expires_at: z.number().default(0) }) })

/** Asks the Page for its name, and where the platform tells it, when the token ends. */
export async function check(destination: Destination): Promise<Checked> {
  const answer = await ask({
    ...{ destination, method: 'GET', of: 'page', fields: { fields: 'name' } },
    answer: Named,
  })
  if (!answer.ok) {
    const { known, reason } = outcomeOf(answer.failure)
    return { known: known === 'blocked' || known === 'refused' ? 'refused' : 'unreadable', reason }
  }
  const { name } = answer.value
  const endsAt = await readEnd(destination)
  return { known: 'connected', ...(name && { name }), ...(endsAt && { endsAt }) }
}

/** A Page token may end or not; one that may not ask about itself is not asked again. */
async function readEnd(destination: Destination): Promise<string | undefined> {
  const token = connectionOf(destination)?.token ?? ''
  const answer = await ask({
    ...{ destination, method: 'GET', of: 'platform', edge: 'debug_token' },
    fields: { input_token: token },
    answer: Token,
  })
  const seconds = answer.ok ? answer.value.data.expires_at : 0
  return seconds > 0 ? instant(seconds * SECOND) : undefined
}
