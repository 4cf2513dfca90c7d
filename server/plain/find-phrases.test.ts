import { expect, test } from 'vitest'
import { growthOf, QUADRATIC } from '#server/growth.fixture.ts'
import { findPhrases, inPlainWords } from './find-phrases.ts'
import { OFFICE_PHRASES } from './office-phrases.ts'

const found = (text: string) => findPhrases(text, OFFICE_PHRASES).map(({ found }) => found)
const plain = (text: string) => inPlainWords(text, OFFICE_PHRASES)

test('the list has at least sixty phrases, each once, in NFC, with plain words of its own', () => {
  expect(OFFICE_PHRASES.length).toBeGreaterThanOrEqual(60)
  expect(new Set(OFFICE_PHRASES.map(({ written }) => written)).size).toBe(OFFICE_PHRASES.length)
  for (const { written, plain } of OFFICE_PHRASES) {
    expect(written).toBe(written.normalize('NFC').toLowerCase().trim())
    expect(plain.length).toBeGreaterThan(0)
    expect(plain).not.toBe(written)
  }
})

test('a plain word is no office phrase itself', () => {
  expect(OFFICE_PHRASES.filter(({ plain }) => found(plain).length > 0)).toEqual([])
})

test.each([
  ['Xã triển khai thực hiện trên địa bàn xã.', ['triển khai thực hiện', 'trên địa bàn xã']],
  ['Tổ chức triển khai thực hiện kế hoạch.', ['Tổ chức triển khai thực hiện']],
  ['sự cố đối với xe', ['đối với']],
  ['triển khai, thực hiện', []],
  ['triển khai\nthực hiện', []],
  ['Ban Triển Khai Thực Hiện', []],
  ['trên địa bàn'.normalize('NFD'), ['trên địa bàn']],
  ['', []],
])('in “%s” are %j', (text, phrases) => {
  expect(found(text)).toEqual(phrases)
})

test('where a phrase stands is told in the NFC of the text', () => {
  const text = 'Bà con trên địa bàn xã.'
  const [phrase] = findPhrases(text.normalize('NFD'), OFFICE_PHRASES)
  expect(text.slice(phrase!.start, phrase!.end)).toBe('trên địa bàn xã')
  expect(phrase!.plain).toBe('trong xã')
})

test('the plain words stand in its place, with its capital', () => {
  expect(plain('Đối với hộ nghèo trên địa bàn xã, nhằm mục đích giảm nghèo.')).toBe(
    'Với hộ nghèo trong xã, để giảm nghèo.',
  )
})

test('a plain word that stands there already is not said twice', () => {
  expect(plain('Triển khai thực hiện làm đường, góp phần giúp dân, đối với vớilà.')).toBe(
    'Làm đường, giúp dân, với vớilà.',
  )
})

test('a text eight times as long takes about eight times as long', () => {
  const sentence = 'Ủy ban Mặt trận xã phối hợp với các ấp rà soát hộ nghèo trên địa bàn xã. '
  const search = (times: number) => findPhrases(sentence.repeat(37 * times), OFFICE_PHRASES)
  expect(growthOf(search)).toBeLessThan(QUADRATIC)
})
