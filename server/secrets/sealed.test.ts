import { expect, test } from 'vitest'
import { env } from '#server/env.ts'
import { seal, unseal } from './sealed.ts'

test('what is sealed opens again, and is different each time', () => {
  const text = '{"accessToken":"mã của trang"}'
  const sealed = seal(text, 'a')
  expect(unseal(sealed, 'a')).toBe(text)
  expect(sealed).not.toContain('accessToken')
  expect(seal(text, 'a')).not.toBe(sealed)
})

test('it opens for its owner alone, unchanged, with the key it was sealed with', () => {
  const sealed = seal('x', 'a')
  expect(() => unseal(sealed, 'b')).toThrow()
  const bytes = Buffer.from(sealed, 'base64url')
  bytes[bytes.length - 1]! ^= 1
  expect(() => unseal(bytes.toString('base64url'), 'a')).toThrow()
  const key = env.SECRETS_KEY
  env.SECRETS_KEY = 'another key of another installation'
  expect(() => unseal(sealed, 'a')).toThrow()
  env.SECRETS_KEY = undefined
  expect(() => seal('x', 'a')).toThrow('destinations.noKey')
  env.SECRETS_KEY = key
})
