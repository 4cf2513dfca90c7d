import { createHmac } from 'node:crypto'
import { env } from '#server/env.ts'

/**
 * HMAC-SHA-256 of a text under `SESSION_SECRET`: whoever has the database alone cannot make a text that fits.
 * The same text kept for two purposes has two hashes. @throws Error where this process has no secret
 */
export function keyedHash(
  purpose: 'session' | 'failure' | 'set-up' | 'pack-link' | 'brief-link',
  text: string,
): string {
  if (!env.SESSION_SECRET) throw new Error('SESSION_SECRET is not set')
  return createHmac('sha256', env.SESSION_SECRET).update(`${purpose}:${text}`).digest('base64url')
}
