import { env } from '#server/env.ts'

/** Over HTTPS a name that no other host, no subdomain and no plain HTTP can set. */
const { NAME, SECURE } = env.SITE_URL?.startsWith('https:')
  ? { NAME: '__Host-lan-toa-session', SECURE: '; Secure' }
  : { NAME: 'lan-toa-session', SECURE: '' }

/** The header that keeps a session's token in the browser, out of reach of any script. */
export function sessionCookie(token: string, { maxAgeMs }: { maxAgeMs: number }): string {
  const maxAge = Math.floor(maxAgeMs / 1000)
  return `${NAME}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${SECURE}`
}

/** The header that makes the browser forget it. */
export const FORGET_SESSION = sessionCookie('', { maxAgeMs: 0 })

/** The token among the cookies of a request. */
export function sessionToken(cookies: string | undefined): string | undefined {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([name]) => name === NAME)?.[1]
}
