import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wordsFor } from './i18n.ts'
import { refusalSentence, say } from './refusal.ts'
import { vi } from './vi.ts'

const server = globSync('server/**/*.ts').filter((file) => !file.includes('.test.'))
const reasons = server.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/new RefusedError\(\s*'([^']+)'/g)].map(
    ([, reason]) => reason!,
  ),
)

test('there are refusals to look at', () => expect(reasons.length).toBeGreaterThan(30))

test.each([...new Set(reasons)])('%s has a sentence in both languages', (reason) => {
  for (const language of ['vi', 'en'] as const) {
    const sentence = say(wordsFor(language), refusalSentence(reason, { count: 2 }))
    expect(sentence).not.toContain(reason)
    expect(sentence).toMatch(/[.…]$/)
  }
})

test('every sentence is still said by somebody', () => {
  const said = new Set(reasons)
  const written = Object.entries(vi.refused).flatMap(([noun, sentences]) =>
    Object.keys(sentences).map((name) => `${noun}.${name.replace(/_other$/, '')}`),
  )
  const byName = /\.(cannot|broken)$/
  expect(written.filter((name) => !said.has(name) && !byName.test(name))).toEqual([])
})

test('a day among the values is written as the language writes it', () => {
  const values = { startsOn: '2026-11-01', endsOn: '2026-12-31' }
  const sentence = refusalSentence('plans.outsideCampaign', values)
  expect(say(wordsFor('vi'), sentence)).toContain('01/11/2026 đến 31/12/2026')
  expect(say(wordsFor('en'), sentence)).toContain('1 November 2026 to 31 December 2026')
})

test('so is a word among them', () => {
  const setting = { vi: 'Mã trang', en: 'Page ID' }
  const sentence = refusalSentence('destinations.settingMissing', { setting })
  expect(say(wordsFor('vi'), sentence)).toBe('Còn thiếu: Mã trang.')
  expect(say(wordsFor('en'), sentence)).toBe('Still missing: Page ID.')
})
