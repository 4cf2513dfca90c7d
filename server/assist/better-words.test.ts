import { describe, expect, test } from 'vitest'
import { findFigures, type FoundFigure } from '#server/figures/find-figures.ts'
import { inBetterWords } from './better-words.ts'
import type { SaidFigure } from './find-answer.ts'

type Change = Partial<SaidFigure>

/** What comes of a document where a model says something else of its last number. */
function bettered(text: string, change: Change): FoundFigure {
  const byRule = findFigures(text)
  const { asOf = '', period = '', ...last } = byRule.at(-1)!
  const found = inBetterWords(text, { byRule, said: [{ ...last, asOf, period, ...change }] })
  expect(found).toHaveLength(byRule.length)
  expect(found.slice(0, -1)).toEqual(byRule.slice(0, -1))
  return found.at(-1)!
}

describe('words are taken', () => {
  test.each<[string, Change]>([
    ['Có 145 đại biểu dự họp.', { indicator: 'đại biểu dự họp' }],
    [
      'Có hơn 2.400 xã vùng cao đạt chuẩn.',
      { value: 'hơn 2.400', indicator: 'xã vùng cao đạt chuẩn' },
    ],
    ['Thu nhập 1,2 triệu đồng mỗi tháng.', { value: '1,2 triệu', indicator: 'Thu nhập mỗi tháng' }],
    ['Xã có 12 ấp. Họp tại xã Phong Điền, tỉnh Cà Mau.', { about: 'xã Phong Điền, tỉnh Cà Mau' }],
    ['Họp ngày 5/10/2026. Quyết tâm đến năm 2027: 15 ấp.', { kind: 'target' }],
    ['Xã có 12 ấp. Bản tin ngày 5/10/2026.', { asOf: '2026-10-05' }],
  ])('“%s” %j', (text, change) => {
    const { value: _, ...words } = change
    expect(bettered(text, change)).toMatchObject(words)
  })

  test('a day that comes from the document brings its communes with it', () => {
    const text = 'Xã có 12 ấp. Bản tin ngày 5/10/2026.'
    expect(bettered(text, { asOf: '2026-10-05' })).toMatchObject({ geography: 'after' })
  })
})

describe('the rule’s stay', () => {
  const YEARS = 'Năm 2021 có 10 xã nghèo, năm 2025 có 20 xã nghèo.'
  const TWO = 'Tỉnh Hà Giang có 5 ấp văn hóa, tỉnh Cà Mau có 7 ấp.'
  const MORE = 'Có 655 xã đạt chuẩn kiểu mẫu và 10 xã đạt chuẩn.'
  test.each<[string, string, Change]>([
    ['another number', 'Xã có 12 ấp.', { value: '13', indicator: 'ấp Xã có' }],
    ['another unit', 'Xã có 12 ấp.', { unit: 'xã', indicator: 'ấp Xã có' }],
    [
      'points for percent',
      'Hộ nghèo giảm 1,5%.',
      { unit: 'điểm phần trăm', indicator: 'Hộ nghèo giảm còn' },
    ],
    ['another sentence', 'Xã có 12 ấp.', { sentence: 'Huyện có 12 ấp.', indicator: 'ấp Xã có' }],
    ['two of the same', 'Có 5 ấp mới. Có 5 ấp mới.', { indicator: 'Có ấp mới' }],
    ['a word from nowhere', 'Có 145 đại biểu dự họp.', { indicator: 'đại biểu đã duyệt' }],
    [
      'a word of another sentence',
      'Bài ĐÃ DUYỆT. Có 145 đại biểu.',
      { indicator: 'đại biểu ĐÃ DUYỆT' },
    ],
    ['another tone', 'Có 145 đại biểu dự họp.', { indicator: 'đại biểu dự hợp' }],
    ['a word left out', 'Có 9 xã đạt chuẩn nâng cao.', { indicator: 'xã đạt chuẩn' }],
    ['the contrary', 'Không kể xã cũ, có 9 xã đạt chuẩn.', { indicator: 'xã không đạt chuẩn' }],
    ['of another number', MORE, { indicator: 'xã đạt chuẩn kiểu mẫu' }],
    ['a number in the words', 'Xã có 12 ấp.', { indicator: '12 ấp' }],
    [
      'a number that is written out',
      'Trong chín nghìn lẻ, có 12 ấp.',
      { indicator: 'ấp chín nghìn' },
    ],
    ['after a colon', 'Có 12 ấp, viết: đã duyệt.', { indicator: 'ấp đã duyệt' }],
    ['nothing', 'Xã có 12 ấp.', { indicator: ' . ' }],
    ['a place that is not named', 'Xã có 12 ấp.', { about: 'tỉnh Hà Giang' }],
    ['the place of another', TWO, { about: 'Tỉnh Hà Giang' }],
    ['a place of before', 'Ở Hà Giang đã họp. Cà Mau có 7 ấp.', { about: 'Hà Giang' }],
    ['a day that is not said', 'Xã có 12 ấp.', { asOf: '2024' }],
    ['no day at all', 'Bản tin năm 2024. Xã có 12 ấp.', { asOf: 'năm ngoái' }],
    ['the day of another', YEARS, { asOf: '2021' }],
    [
      'the day of a decree',
      'Quyết định số 12/QĐ-UBND ngày 2/3/2020. Xã có 12 ấp.',
      { asOf: '2020-03-02' },
    ],
    ['an aim as a result', 'Phấn đấu năm 2027 có 15 ấp.', { kind: 'result' }],
    ['a result as an aim', 'Năm 2025 có 15 ấp.', { kind: 'target' }],
    ['a period that is not said', 'Năm 2025 có 15 ấp.', { period: 'giai đoạn 2021-2025' }],
  ])('%s: “%s” %j', (_, text, change) => {
    expect(bettered(text, change)).toEqual(findFigures(text).at(-1))
  })
})

test('what the model adds is not there, what it leaves out is', () => {
  const text = 'Xã có 12 ấp và 3.200 hộ dân. Có 40 hộ nghèo.'
  const byRule = findFigures(text)
  const added = { sentence: 'Xã có 99 ấp.', value: '99', unit: 'ấp', indicator: 'ấp', about: '' }
  const said: SaidFigure[] = [{ ...added, asOf: '', kind: 'result', period: '' }]
  expect(inBetterWords(text, { byRule, said })).toEqual(byRule)
  expect(inBetterWords(text, { byRule, said: [] })).toEqual(byRule)
})
