import { expect, test } from 'vitest'
import { hashingNow, hashPassword, HASHES_AT_ONCE, isPassword } from './hashing.ts'

test('of forty passwords a few are computed at once, the others wait, and all get their answer', async () => {
  const passwordHash = await hashPassword('mat-khau-dai')
  const { computed } = hashingNow()
  const seen: number[] = []
  const tries = Array.from({ length: 40 }, async (_, at) => {
    const right = await isPassword(at % 2 ? 'mat-khau-dai' : 'x', passwordHash)
    seen.push(hashingNow().computing)
    return right
  })
  expect(hashingNow()).toMatchObject({ computing: HASHES_AT_ONCE, waiting: 40 - HASHES_AT_ONCE })
  const answers = await Promise.all(tries)
  expect(answers.filter(Boolean)).toHaveLength(20)
  expect(Math.max(...seen)).toBeLessThanOrEqual(HASHES_AT_ONCE)
  expect(hashingNow()).toEqual({ computing: 0, waiting: 0, computed: computed + 40 })
}, 60_000)

test('one that cannot be computed does not hold up the next', async () => {
  await expect(isPassword('x', 'no hash')).rejects.toThrow()
  await expect(hashPassword('x')).resolves.toContain('argon2id')
  expect(hashingNow().computing).toBe(0)
})
