import type { Destination } from '#server/channels/channel.ts'
import { env } from '#server/env.ts'
import { rehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'

/** Where a platform answers programs, where it shows a post to people, and what opens a Page there. */
export type Connection = { api: string; web: string; pageId: string; token: string }

/** How to reach a Page, or nothing where that cannot be or must not be. */
export function connectionOf({ rehearsal, settings }: Destination): Connection | undefined {
  const platform = platformFor(rehearsal)
  const pageId = settings.pageId?.trim()
  const token = settings.accessToken?.trim()
  return platform && pageId && token ? { ...platform, pageId, token } : undefined
}

export type App = { id: string; secret: string }

/** Where a person lets us in to a Page, and as which app we ask; nothing where there is none. */
export function doorOf(rehearsal: 0 | 1): { api: string; dialog: string; app: App } | undefined {
  const platform = platformFor(rehearsal)
  if (!platform) return undefined
  if (rehearsal === 1) return { api: platform.api, dialog: platform.api, app: REHEARSAL_APP }
  const { FACEBOOK_APP_ID: id, FACEBOOK_APP_SECRET: secret, FACEBOOK_DIALOG_URL: dialog } = env
  return id && secret ? { api: platform.api, dialog, app: { id, secret } } : undefined
}

/** The app that the rehearsal platform knows. */
const REHEARSAL_APP = { id: 'rehearsal', secret: 'rehearsal' }

/**
 * A rehearsal goes to the rehearsal platform and nowhere else, everything else never goes there. Nothing where
 * that cannot be kept: no rehearsal platform, the same address for both, a real Page where all is rehearsal.
 */
function platformFor(rehearsal: 0 | 1): Pick<Connection, 'api' | 'web'> | undefined {
  const real = env.FACEBOOK_API_URL
  const rehearsing = rehearsalUrl()
  if (rehearsing && originOf(rehearsing) === originOf(real)) return undefined
  if (rehearsal === 1) return rehearsing ? { api: rehearsing, web: rehearsing } : undefined
  return env.REHEARSAL === '1' ? undefined : { api: real, web: 'https://www.facebook.com' }
}

const origins = new Map<string, string>()

/** Asked for each post, of the same few addresses. */
function originOf(url: string): string {
  const known = origins.get(url)
  if (known) return known
  const { origin } = new URL(url)
  origins.set(url, origin)
  return origin
}
