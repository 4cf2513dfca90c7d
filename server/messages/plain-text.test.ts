import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test('paragraphs and headings stand apart by one blank line, without their marks', () => {
  expect(plainText('## Tin vui\n\nXã **đạt chuẩn** _nông thôn mới_.\n\n\n\nMời bà con.')).toBe(
    'Tin vui\n\nXã đạt chuẩn nông thôn mới.\n\nMời bà con.',
  )
})

test('a list keeps a mark for each item, and its numbers where it has them', () => {
  expect(plainText('Gồm:\n\n- điện\n- đường\n\n3. trường\n4. trạm')).toBe(
    'Gồm:\n\n• điện\n• đường\n\n3. trường\n4. trạm',
  )
})

test('a list within a list is set in', () => {
  expect(plainText('- hạ tầng\n  - điện\n  - đường\n- y tế')).toBe(
    '• hạ tầng\n  • điện\n  • đường\n• y tế',
  )
})

test('a link keeps its address, once', () => {
  expect(plainText('Xem [báo cáo](https://xa.vn/bc) và <https://xa.vn>.')).toBe(
    'Xem báo cáo (https://xa.vn/bc) và https://xa.vn.',
  )
  expect(plainText('Xem [báo cáo][1].\n\n[1]: https://xa.vn/bc')).toBe(
    'Xem báo cáo (https://xa.vn/bc).',
  )
  expect(plainText('Thư về <mttq@xa.vn>.')).toBe('Thư về mttq@xa.vn.')
})

test('line breaks stay, whatever system typed them', () => {
  expect(plainText('Thời gian: 7 giờ\r\nĐịa điểm: nhà văn hóa')).toBe(
    'Thời gian: 7 giờ\nĐịa điểm: nhà văn hóa',
  )
})

test('what looks like HTML stays readable, but a hidden note does not go out', () => {
  expect(plainText('Giá < 5 và <b>đậm</b><!-- hỏi lại anh Ba -->')).toBe('Giá < 5 và <b>đậm</b>')
})

test('quotations, pictures, rules and code become their words', () => {
  expect(plainText('> Lời dân\n\n![Cầu mới](cau.jpg)\n\n---\n\n`6.058`')).toBe(
    'Lời dân\n\nCầu mới\n\n6.058',
  )
})

test('letters come out in NFC', () => {
  expect(plainText('Đồng Tháp'.normalize('NFD'))).toBe('Đồng Tháp'.normalize('NFC'))
})

test('nothing gives nothing', () => {
  expect(plainText(' \n\n ')).toBe('')
})
