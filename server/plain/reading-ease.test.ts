import { expect, test } from 'vitest'
import { OFFICE_PHRASES } from './office-phrases.ts'
import { readingEase, syllablesOf } from './reading-ease.ts'

const ease = (text: string) => readingEase(text, OFFICE_PHRASES)
const words = (count: number) => `${Array(count).fill('ba').join(' ')}.`

test('a text of short everyday sentences is as easy as can be', () => {
  expect(ease('Mời bà con đến nhà văn hóa. Xã trả lời từng câu hỏi.')).toEqual({
    ...{ sentences: 2, syllables: 13, syllablesPerSentence: 6.5, longShare: 0, phrasesPer100: 0 },
    ...{ ease: 100, level: 'easy' },
  })
})

/** syllables of each sentence → 100 − 2·(mean − 10) − 40·long share */
test.each([
  [[10], 100, 'easy'],
  [[20], 80, 'easy'],
  [[25], 70, 'easy'],
  [[26], 28, 'hard'],
  [[24, 26], 50, 'fair'],
  [[10, 10, 10, 30], 80, 'easy'],
  [[70], 0, 'hard'],
])('sentences of %j syllables come to %i, %s', (lengths, expected, level) => {
  expect(ease(lengths.map(words).join(' '))).toMatchObject({ ease: expected, level })
})

test('each office phrase among a hundred syllables costs six', () => {
  const text = [...Array(9).fill(words(10)), 'ba ba ba ba ba ba ba góp phần ba.'].join(' ')
  expect(ease(text)).toMatchObject({ syllables: 100, phrasesPer100: 1, ease: 94 })
})

test('an office sentence is harder than what people say for it', () => {
  const office =
    'Nhằm mục đích tăng cường công tác giảm nghèo trên địa bàn xã, Ủy ban Mặt trận phối hợp với các đoàn thể tiến hành khảo sát và rà soát các hộ gia đình có hoàn cảnh khó khăn trong thời gian qua.'
  const plain =
    'Mặt trận xã cùng các đoàn thể đến từng nhà. Hộ nào khó khăn, xã ghi tên để giúp thoát nghèo.'
  expect(ease(office)!.level).toBe('hard')
  expect(ease(plain)!.level).toBe('easy')
})

test('a syllable is what stands between blanks, dashes and slashes, as it is written', () => {
  expect(syllablesOf('Có 6.058/7.696 xã (78,7%) – đạt chuẩn.')).toBe(7)
})

test('nothing to read has no measure', () => {
  expect(ease(' \n… –')).toBeUndefined()
})

test('it does not matter how the letters are made', () => {
  const text = 'Đến nay, cả nước góp phần giảm nghèo.'
  expect(ease(text.normalize('NFD'))).toEqual(ease(text))
})
