import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SHORTEST = 32

/**
 * Ends the process where there is no secret to keep sessions under: there is no default one.
 * @param {string | undefined} secret
 */
export function endWithoutSecret(secret = '') {
  if (secret.length >= SHORTEST) return
  console.error(
    `SESSION_SECRET cần ít nhất ${SHORTEST} ký tự, ở đây có ${secret.length}. Tạo một lần, giữ kín, dùng chung cho mọi tiến trình web: openssl rand -hex 32 · ` +
      `SESSION_SECRET needs at least ${SHORTEST} characters, here it has ${secret.length}. Make it once, keep it secret, give every web process the same: openssl rand -hex 32`,
  )
  process.exit(1)
}

/**
 * A secret of a demo: the kept one, or a new one. @param {string} dataDir
 * @param {'session-secret' | 'secrets-key'} name
 */
export function findOrMakeSecret(dataDir, name) {
  const file = join(dataDir, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : randomBytes(32).toString('hex')
}

/**
 * Keeps a secret of a demo, readable by its owner alone. @param {string} dataDir
 * @param {'session-secret' | 'secrets-key'} name @param {string} secret
 */
export function keepSecret(dataDir, name, secret) {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(join(dataDir, name), secret, { mode: 0o600 })
}
