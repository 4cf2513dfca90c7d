const NAME = 'lan-toa-session'

/** The header that keeps a session's token in the browser, out of reach of any script. */
export function sessionCookie(token: string, { maxAgeMs }: { maxAgeMs: number }): string {
  return `${NAME}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${Math.floor(maxAgeMs / 1000)}`
}

/** The header that makes the browser forget it. */
export const FORGET_SESSION = sessionCookie('', { maxAgeMs: 0 })

/** The token among the cookies of a request. */
export function sessionToken(cookies: string | undefined): string | undefined {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([name]) => name === NAME)?.[1]
}
