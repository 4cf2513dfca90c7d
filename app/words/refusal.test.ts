import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { refusalSentence } from './refusal.ts'
import { vi } from './vi.ts'

const server = globSync('server/**/*.ts').filter((file) => !file.includes('.test.'))
const reasons = server.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/new RefusedError\(\s*'([^']+)'/g)].map(
    ([, reason]) => reason!,
  ),
)

test('there are refusals to look at', () => expect(reasons.length).toBeGreaterThan(30))

test.each([...new Set(reasons)])('%s has a sentence', (reason) => {
  const sentence = refusalSentence(reason, {})
  expect(sentence).not.toContain(reason)
  expect(sentence).toMatch(/[.…]$/)
})

test('every sentence is still said by somebody', () => {
  const said = new Set(reasons)
  const written = Object.entries(vi.refused).flatMap(([noun, sentences]) =>
    Object.keys(sentences).map((name) => `${noun}.${name}`),
  )
  expect(written.filter((name) => !said.has(name) && !name.endsWith('.cannot'))).toEqual([])
})

test('a day among the values is written the Vietnamese way', () => {
  const values = { startsOn: '2026-11-01', endsOn: '2026-12-31' }
  expect(refusalSentence('plans.outsideCampaign', values)).toContain('01/11/2026 đến 31/12/2026')
})
