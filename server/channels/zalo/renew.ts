import type { Destination, Renewed } from '#server/channels/channel.ts'
import { platformOf } from './connection.ts'
import { fetchTokens } from './tokens.ts'

/** Whether there is a refresh token, and an app that may use it. */
export function renewable(destination: Destination): boolean {
  return Boolean(platformOf(destination)?.app && destination.settings.refreshToken?.trim())
}

/** Gets a new pair of tokens for the refresh token, which is good for once: the old access token ends with it. */
export async function renew(destination: Destination): Promise<Renewed> {
  const platform = platformOf(destination)
  if (!platform?.app) return { known: 'retry', reason: { code: 'not-connected' } }
  const refreshToken = destination.settings.refreshToken?.trim()
  if (!refreshToken) return { known: 'lost', reason: { code: 'reconnect' } }
  return fetchTokens({
    ...{ oauth: platform.oauth, app: platform.app },
    fields: { grant_type: 'refresh_token', refresh_token: refreshToken },
  })
}
