import { z } from 'zod'
import type { Checked, Destination } from '#server/channels/channel.ts'
import { connectionOf, statusOf } from './connection.ts'
import { outcomeOfQuestion, reasonOf } from './outcome.ts'
import { askSite } from './site.ts'

const Me = z.object({
  name: z.string(),
  capabilities: z.record(z.string(), z.unknown()),
})

const Categories = z.array(z.object({ id: z.number() }))

/** Asks who the account is, whether it may post there, and whether the categories are there. It sends nothing. */
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
  return (await missingCategories(destination)) ?? { known: 'connected', name }
}

/** A post into a category that is not there would be refused as a whole. */
async function missingCategories(destination: Destination): Promise<Checked | undefined> {
  const { categories = [] } = connectionOf(destination) ?? {}
  if (categories.length === 0) return undefined
  const query = { include: categories.join(','), per_page: '100', _fields: 'id' }
  const asked = { destination, method: 'GET', path: 'categories', query } as const
  const there = await askSite({ ...asked, answer: Categories })
  if (!there.ok) return { known: 'unreadable', reason: reasonOf(there.failure) }
  const known = new Set(there.value.map(({ id }) => id))
  const missing = categories.filter((id) => !known.has(id))
  if (missing.length === 0) return undefined
  return { known: 'refused', reason: { code: 'category', detail: missing.join(', ') } }
}
