import type { Destination } from '#server/channels/channel.ts'
import { env } from '#server/env.ts'
import { rehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'

/** Where a portal answers programs, what opens it, and how a post goes in there. */
export type Connection = {
  /** Ends with `/wp-json/`. */
  api: URL
  reach: 'public' | 'loopback'
  authorization: string
  password: string
  status: Status
  categories: number[]
}

/** What becomes of a post there: it waits for an editor of the portal, or it is out at once. */
export type Status = 'pending' | 'publish'

/** How to reach a portal, or nothing where that cannot be or must not be. */
export function connectionOf({ rehearsal, settings }: Destination): Connection | undefined {
  const site = siteFor(rehearsal, settings.site ?? '')
  const user = settings.user?.trim()
  const password = settings.password?.trim()
  if (!site || !user || !password) return undefined
  const basic = Buffer.from(`${user}:${password}`).toString('base64')
  return {
    api: new URL(`${site}/wp-json/`),
    reach: rehearsal === 1 ? 'loopback' : 'public',
    authorization: `Basic ${basic}`,
    password,
    status: statusOf(settings),
    categories: categoriesIn(settings.categories ?? ''),
  }
}

/** Only who says so publishes at once; everything else waits for the portal's editor. */
export function statusOf(settings: Record<string, string>): Status {
  return settings.status?.trim().toLowerCase() === 'publish' ? 'publish' : 'pending'
}

/**
 * A rehearsal goes to the rehearsal platform and nowhere else, whatever its settings say; everything else never goes
 * there: it needs HTTPS and the open internet.
 */
function siteFor(rehearsal: 0 | 1, site: string): string | undefined {
  const rehearsing = rehearsalUrl()
  if (rehearsal === 1) return rehearsing && `${rehearsing.replace(/\/+$/, '')}/wordpress`
  if (env.REHEARSAL === '1') return undefined
  const address = siteAddress(site)
  if (!address || (rehearsing && new URL(rehearsing).origin === address.origin)) return undefined
  return `${address.origin}${address.pathname}`.replace(/\/+$/, '')
}

/** The address of a site as people write it, `mttq.example.vn` or `https://example.vn/mttq/`; HTTPS alone. */
export function siteAddress(written: string): URL | undefined {
  const text = written.trim()
  if (!text) return undefined
  const url = URL.parse(
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d+(\/|$)/.test(text) ? text : `https://${text}`,
  )
  if (!url || url.protocol !== 'https:' || url.username || url.password) return undefined
  return url
}

/** Numbers of categories, `3, 17`, each once and as many as one question can ask about; what is none is left out. */
function categoriesIn(written: string): number[] {
  const numbers = (written.match(/\d+/g) ?? []).map(Number)
  return [...new Set(numbers)].filter((id) => id > 0 && id < 2 ** 31).slice(0, 100)
}
