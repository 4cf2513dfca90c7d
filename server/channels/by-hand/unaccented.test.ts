import { expect, test } from 'vitest'
import { smsSegments } from './sms-segments.ts'
import { unaccented } from './unaccented.ts'

test.each([
  ['Đường về xã Phong Điền', 'Duong ve xa Phong Dien'],
  ['Ở Ấp Nhơn Phú: ưỡn, ỹ, ặ', 'O Ap Nhon Phu: uon, y, a'],
  ['“Chung tay” – vì bà con… • một', '"Chung tay" - vi ba con... - mot'],
  ['Hoà'.normalize('NFD'), 'Hoa'],
  ['78,7% (Nguồn: Bộ)', '78,7% (Nguon: Bo)'],
])('%s → %s', (text, bare) => expect(unaccented(text)).toBe(bare))

test('Vietnamese without accents goes out in GSM-7', () => {
  expect(smsSegments(unaccented('Mời bà con đến “nhà văn hóa” lúc 19h30…')).encoding).toBe('GSM-7')
})

test('what is without accents already stays as it is, and other writings too', () => {
  expect(unaccented('Moi ba con {78,7%|k3f9xa}')).toBe('Moi ba con {78,7%|k3f9xa}')
  expect(unaccented('ជំរាបសួរ')).toBe('ជំរាបសួរ')
})
