import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#server/env.ts'
import { RefusedError } from '#server/refused.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Seals a text with `SECRETS_KEY` for one owner: moved to another row, it does not open.
 * @throws RefusedError where this process has no key
 */
export function seal(text: string, owner: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, getKey(), nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed for that owner. @throws Error where the key is another, or somebody changed it */
export function unseal(sealed: string, owner: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  const decipher = createDecipheriv(CIPHER, getKey(), nonce)
    .setAAD(Buffer.from(owner))
    .setAuthTag(tag)
  const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([text, decipher.final()]).toString('utf8')
}

let derived: { from: string; key: Buffer } | undefined

function getKey(): Buffer {
  const from = env.SECRETS_KEY
  if (!from) throw new RefusedError('destinations.noKey')
  if (derived?.from !== from) {
    const key = Buffer.from(hkdfSync('sha256', from, '', 'destination secrets', 32))
    derived = { from, key }
  }
  return derived.key
}
