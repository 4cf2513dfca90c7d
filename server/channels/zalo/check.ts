import { z } from 'zod'
import type { Checked, Destination } from '#server/channels/channel.ts'
import { ask, Id } from './call.ts'
import { outcomeOf } from './outcome.ts'

const Account = z.object({ oa_id: Id.optional(), name: z.string().default('') })

/** Asks what the account is called. Tokens of another account than before are refused: nobody has approved that one. */
export async function check(destination: Destination): Promise<Checked> {
  const answer = await ask({ destination, path: '/v2.0/oa/getoa', query: {}, data: Account })
  if (answer.ok) {
    const { name, oa_id: id } = answer.value
    const wanted = destination.settings.oaId?.trim()
    if (wanted && id && wanted !== id)
      return { known: 'refused', reason: { code: 'permission', detail: `${name} (${id})` } }
    return { known: 'connected', ...(name && { name }) }
  }
  const { known, reason } = outcomeOf(answer.failure)
  const isCertain = known === 'blocked' || known === 'expired' || known === 'refused'
  return { known: isCertain ? 'refused' : 'unreadable', reason }
}
