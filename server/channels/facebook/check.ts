import { z } from 'zod'
import type { Checked, Destination } from '#server/channels/channel.ts'
import { ask } from './graph.ts'
import { outcomeOf } from './outcome.ts'

const Page = z.object({ id: z.string(), name: z.string().default('') })

/** Asks what the Page is called, with its own token. */
export async function check(destination: Destination): Promise<Checked> {
  const answer = await ask({
    ...{ destination, method: 'GET', of: 'page', edge: '' },
    fields: { fields: 'id,name' },
    answer: Page,
  })
  if (answer.ok) {
    const { name } = answer.value
    return { known: 'connected', ...(name && { name }) }
  }
  const { known, reason } = outcomeOf(answer.failure)
  const isCertain = known === 'blocked' || known === 'expired' || known === 'refused'
  return { known: isCertain ? 'refused' : 'unreadable', reason }
}
