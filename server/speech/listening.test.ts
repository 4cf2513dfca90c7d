import { expect, test } from 'vitest'
import { remarksOn } from './listening.ts'
import { toSpoken } from './spoken.ts'

const remarks = (text: string) => remarksOn(toSpoken(text).pieces)

test('a short plain notice is easy to follow', () => {
  expect(remarks('Sáng mai, lúc 7h, bà con thôn 3 họp tại nhà văn hóa.')).toEqual([])
})

test('a sentence may have twenty-five syllables, as they are spoken', () => {
  const [remark] = remarks(
    'Cả nước có 6.058/7.696 xã đạt chuẩn nông thôn mới, tăng so với năm trước.',
  )
  expect(remark).toMatchObject({ rule: 'long-sentence', syllables: 29, most: 25 })
})

test('an item has three figures at most; days, times and numbers of houses are none', () => {
  const dated = 'Ngày 25/9, lúc 7h30, thôn 3 họp. Gọi số 0905 123 456.'
  expect(remarks(`${dated} Có 12 hộ, 5 nhà, 3,5%.`)).toEqual([])
  expect(remarks('Có 12 hộ. Có 5 nhà. Đạt 3,5%. Còn 1/4 số hộ.')).toEqual([
    { rule: 'many-figures', figures: 4, most: 3 },
  ])
})

test('what stands in brackets is heard as if it did not', () => {
  expect(remarks('Có 12 hộ (thôn 3).')).toEqual([{ rule: 'brackets', text: '(thôn ba)' }])
})

test('an item has a hundred and twenty syllables at most', () => {
  const long = 'Bà con đi họp đông đủ. '.repeat(25)
  expect(remarks(long)).toEqual([{ rule: 'long-item', syllables: 150, most: 120 }])
})
