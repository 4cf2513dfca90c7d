import { expect, test } from 'vitest'
import { toSpoken } from '#server/speech/spoken.ts'
import { numbersIn } from './number-words.ts'

test.each([
  [
    'đạt sáu nghìn không trăm năm mươi tám trên bảy nghìn sáu trăm chín mươi sáu xã',
    'sáu nghìn không trăm năm mươi tám | bảy nghìn sáu trăm chín mươi sáu',
  ],
  ['còn bốn phẩy bảy phần trăm, giảm ba phần trăm', 'bốn phẩy bảy | ba'],
  [
    'ngày hai mươi bảy tháng mười một năm hai nghìn không trăm hai mươi sáu',
    'hai mươi bảy | mười một | hai nghìn không trăm hai mươi sáu',
  ],
  ['mùng năm tháng năm năm hai nghìn', 'năm | năm | hai nghìn'],
  ['sinh tháng tư, đầu tư ba trăm triệu đồng', 'tư, | ba trăm triệu'],
  ['lúc năm giờ ba mươi phút', 'năm | ba mươi'],
  ['lúc không giờ năm phút', 'không | năm'],
  ['gọi không chín một hai ba bốn năm sáu bảy tám', 'không chín một hai ba bốn năm sáu bảy tám'],
  ['bảy mươi tám phẩy không năm phần trăm', 'bảy mươi tám phẩy không năm'],
  ['một trăm linh năm hộ', 'một trăm linh năm'],
  ['Hai mươi lăm hộ. Ba mươi tư em', 'Hai mươi lăm | Ba mươi tư'],
])('numbers of “%s”', (text, numbers) => {
  expect(numbersOf(text)).toBe(numbers)
})

test.each([
  'năm nay mỗi năm một tăng',
  'ba và má đều khỏe',
  'không một ai vắng mặt',
  'mười năm, hai năm, ba năm',
  'đầu tư cho tư nhân',
  'hàng trăm, hàng nghìn hộ',
  'đường Hai Bà Trưng, huyện Ba Tri, chợ Tám',
  'tháng năm ngoái',
])('no number in “%s”', (text) => {
  expect(numbersOf(text)).toBe('')
})

test('twenty years are a number and years', () => {
  expect(numbersOf('sau hai mươi năm xây dựng')).toBe('hai mươi')
  expect(numbersOf('đón một nghìn năm Thăng Long')).toBe('một nghìn')
})

test('a comma ends a number', () => {
  expect(numbersOf('tổ hai, ba cùng họp')).toBe('')
  expect(numbersOf('tổ hai ba cùng họp')).toBe('hai ba')
})

test('what the planner reads aloud is found whole, whatever the number', () => {
  for (const written of ['10005', '55', '1250000', '78,05', '2045', '1501']) {
    const { spoken } = toSpoken(`có ${written} hộ dân`)
    expect(numbersOf(spoken), written).toBe(spoken.replace(/^có | hộ dân$/g, ''))
  }
})

function numbersOf(text: string): string {
  const words = text.split(' ')
  const found = numbersIn(words)
  const shown = words.map((word, at) => (found.has(at) ? word : '|')).join(' ')
  return shown.replace(/^[| ]+|[| ]+$/g, '').replace(/ (\| )+/g, ' | ')
}
