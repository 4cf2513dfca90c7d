import { expect, test } from 'vitest'
import { airedAnswer, shareOf } from './aired-answer.ts'

const when = { date: '2026-11-22', time: '05:30' }
const faults = (answer: Record<string, string>) =>
  airedAnswer('vi')
    .safeParse({ ...when, ...answer })
    .error?.issues.map(({ path }) => path.join('.'))

test('all, a part or nothing of the script as a share', () => {
  expect(shareOf({ how: 'full' })).toBe(1)
  expect(shareOf({ how: 'part', percent: 62.5 })).toBe(0.625)
  expect(shareOf({ how: 'none', percent: 50 })).toBe(0)
})

test('the clusters are given both or not at all', () => {
  expect(faults({ how: 'full' })).toBeUndefined()
  expect(faults({ how: 'full', clustersOn: '7', clusters: '8' })).toBeUndefined()
  expect(faults({ how: 'full', clustersOn: '7' })).toEqual(['clusters'])
  expect(faults({ how: 'full', clusters: '8' })).toEqual(['clustersOn'])
  expect(faults({ how: 'full', clustersOn: '9', clusters: '8' })).toEqual(['clustersOn'])
  expect(faults({ how: 'full', clustersOn: 'bảy', clusters: '8' })).toEqual(['clustersOn'])
})

test.each([undefined, '0', '100', 'một nửa'])('a part of “%s” percent is not a part', (percent) => {
  expect(faults({ how: 'part', ...(percent && { percent }) })).toEqual(['percent'])
})

test('the percentage is read as the page writes numbers', () => {
  const percent = (language: 'vi' | 'en', written: string) =>
    airedAnswer(language).safeParse({ ...when, how: 'part', percent: written }).data?.percent
  expect([percent('vi', '62,5'), percent('en', '62.5')]).toEqual([62.5, 62.5])
  expect([percent('vi', '62.5'), percent('en', '62,5')]).toEqual([undefined, undefined])
})
