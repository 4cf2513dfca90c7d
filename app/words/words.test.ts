import { expect, test } from 'vitest'
import { en } from './en.ts'
import { wordsFor } from './i18n.ts'
import { vi } from './vi.ts'

type Words = { [key: string]: string | Words }

const vietnamese = sentences(vi)
const english = sentences(en)

test('there are words to look at', () => expect(vietnamese.size).toBeGreaterThan(500))

test('both languages have the same sentences, English one more for a single thing', () => {
  const names = [...vietnamese.keys()]
  const singular = names.filter((name) => name.endsWith('_other')).map(one)
  expect([...english.keys()].sort()).toEqual([...names, ...singular].sort())
})

test('a sentence that counts has a form for each number', () => {
  const counting = [...vietnamese].filter(([, sentence]) => /\{\{count\b/.test(sentence))
  expect(counting.map(([name]) => name).filter((name) => !/_(zero|other)$/.test(name))).toEqual([])
})

test('both are filled in with the same values', () => {
  const differing = [...english.keys()].filter((name) => {
    const single = name.endsWith('_one')
    const original = vietnamese.get(single ? name.replace(/_one$/, '_other') : name)!
    const [needed, given] = [original, english.get(name)!].map(variablesOf)
    // “1 message” may write its number itself.
    return single ? !given!.every((one) => needed!.includes(one)) : `${needed}` !== `${given}`
  })
  expect(differing).toEqual([])
})

test('no Vietnamese letter is left in English, the name of the product aside', () => {
  const left = [...english].filter(([, sentence]) =>
    /[\p{M}đ]/iu.test(sentence.replaceAll('Lan Tỏa', '').normalize('NFD')),
  )
  expect(left).toEqual([])
})

test('no sentence is empty in one language alone', () => {
  const empty = [...english].filter(([name, written]) => !written && vietnamese.get(name))
  expect(empty).toEqual([])
})

test('each language counts and writes numbers in its own way', () => {
  const [inVietnamese, inEnglish] = [wordsFor('vi'), wordsFor('en')]
  const said = [0, 1, 6058].map((count) => [
    inVietnamese.t('campaigns.heading', { count }),
    inEnglish.t('campaigns.heading', { count }),
  ])
  expect(said).toEqual([
    ['Không có chiến dịch nào đang chạy', 'No campaign is running'],
    ['Có 1 chiến dịch đang chạy', '1 campaign is running'],
    ['Có 6.058 chiến dịch đang chạy', '6,058 campaigns are running'],
  ])
})

function sentences(words: Words, under = ''): Map<string, string> {
  const entries = Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string'
      ? [[under + key, word] as const]
      : [...sentences(word, `${under}${key}.`)],
  )
  return new Map(entries)
}

function variablesOf(sentence: string): string[] {
  const names = [...sentence.matchAll(/\{\{(\w+)/g)].map(([, name]) => name!)
  return [...new Set(names)].sort()
}

function one(name: string): string {
  return name.replace(/_other$/, '_one')
}
