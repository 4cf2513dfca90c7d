import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findOrMakeSecret, keepSecret } from './session-secret.mjs'

const START = join(import.meta.dirname, 'start.mjs')
const SERVER = join(import.meta.dirname, '../index.ts')

test.each([
  ['without a secret, started by npm', START, undefined],
  ['with a short one, started by npm', START, 'abc'],
  ['without a secret, started by itself', SERVER, undefined],
])('a site %s does not start, and says what to do', (_, file, SESSION_SECRET) => {
  const env = { NODE_ENV: 'production', PATH: process.env.PATH, SESSION_SECRET } as const
  const { status, stderr } = spawnSync(process.execPath, [file], { env, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^SESSION_SECRET cần .* · SESSION_SECRET needs .*openssl rand -hex 32\n$/)
})

test('a demo keeps the secret it made, for its owner alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lan-toa-secret-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const dataDir = join(folder, 'demo')
  const secret = findOrMakeSecret(dataDir, 'session-secret')
  keepSecret(dataDir, 'session-secret', secret)
  expect(secret).toMatch(/^[\da-f]{64}$/)
  expect(findOrMakeSecret(dataDir, 'session-secret')).toBe(secret)
  expect(statSync(join(folder, 'demo', 'session-secret')).mode & 0o777).toBe(0o600)
})
