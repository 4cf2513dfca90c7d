import { z } from 'zod'
import type { Checked, Destination } from '#server/channels/channel.ts'
import { statusOf } from './connection.ts'
import { outcomeOfQuestion } from './outcome.ts'
import { askSite } from './site.ts'

const Me = z.object({
  name: z.string(),
  capabilities: z.record(z.string(), z.unknown()),
})

/** Asks who the account is and whether it may post there, and sends nothing. */
export async function check(destination: Destination): Promise<Checked> {
  const query = { context: 'edit', _fields: 'name,capabilities' }
  const me = await askSite({ destination, method: 'GET', path: 'users/me', query, answer: Me })
  if (!me.ok) {
    const { known, reason } = outcomeOfQuestion(me.failure)
    return { known: known === 'blocked' ? 'refused' : 'unreadable', reason }
  }
  const { name, capabilities } = me.value
  const needed = statusOf(destination.settings) === 'publish' ? 'publish_posts' : 'edit_posts'
  if (capabilities[needed] !== true)
    return { known: 'refused', reason: { code: 'permission', detail: `${name}: ${needed}` } }
  return { known: 'connected', name }
}
