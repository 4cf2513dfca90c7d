import type { Destination } from '#server/channels/channel.ts'
import { env } from '#server/env.ts'
import { rehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'

/** Where Zalo answers programs, where it lets them in, and as which app Lan Tỏa asks. */
export type Platform = { api: string; oauth: string; app: App | undefined }

export type App = { id: string; secret: string }

export type Connection = { api: string; token: string }

/** The app that the rehearsal platform knows. */
const REHEARSAL_APP = { id: 'rehearsal', secret: 'rehearsal' }

/** How to reach an Official Account, or nothing where that cannot be or must not be. */
export function connectionOf(destination: Destination): Connection | undefined {
  const platform = platformOf(destination)
  const token = destination.settings.accessToken?.trim()
  return platform && token ? { api: platform.api, token } : undefined
}

/**
 * A rehearsal goes to the rehearsal platform and nowhere else, everything else never goes there. Nothing where
 * that cannot be kept: no rehearsal platform, the same address for both, a real account where all is rehearsal.
 */
export function platformOf({ rehearsal }: Pick<Destination, 'rehearsal'>): Platform | undefined {
  const rehearsing = rehearsalUrl()
  const real = [env.ZALO_API_URL, env.ZALO_OAUTH_URL].map(originOf)
  if (rehearsing && real.includes(originOf(rehearsing))) return undefined
  if (rehearsal === 1) {
    const url = rehearsing && `${withoutSlash(rehearsing)}/zalo`
    return url ? { api: url, oauth: url, app: REHEARSAL_APP } : undefined
  }
  if (env.REHEARSAL === '1') return undefined
  const { ZALO_APP_ID: id, ZALO_APP_SECRET: secret } = env
  return {
    api: withoutSlash(env.ZALO_API_URL),
    oauth: withoutSlash(env.ZALO_OAUTH_URL),
    app: id && secret ? { id, secret } : undefined,
  }
}

function originOf(url: string): string {
  return new URL(url).origin
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}
