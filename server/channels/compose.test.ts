import { expect, test } from 'vitest'
import { compose, mark } from './compose.ts'

const content = {
  headline: '6.058 xã đạt chuẩn nông thôn mới ',
  keyMessage: 'Vì người nghèo, không để ai bị bỏ lại phía sau.',
  body: 'Ba việc **cần làm**:\n\n- điện\n- đường\n\nXem [báo cáo](https://xa.vn/bc).',
  callToAction: 'Mời bà con góp ý tại nhà văn hóa.',
  figures: [
    {
      indicator: 'Xã đạt chuẩn',
      value: '6.058',
      unit: 'xã',
      publisher: 'Bộ Nông nghiệp và Môi trường',
      document: '',
      asOf: '2025-06-30',
      link: 'https://mae.gov.vn/bc',
    },
  ],
}

test('a post says all parts in order, as plain text with its source', () => {
  expect(compose(content)).toBe(`6.058 xã đạt chuẩn nông thôn mới

Vì người nghèo, không để ai bị bỏ lại phía sau.

Ba việc cần làm:

• điện
• đường

Xem báo cáo (https://xa.vn/bc).

Mời bà con góp ý tại nhà văn hóa.

Nguồn: Bộ Nông nghiệp và Môi trường, số liệu đến 30/06/2025, https://mae.gov.vn/bc`)
})

test('what is not written leaves no gap', () => {
  const bare = { ...content, keyMessage: ' ', callToAction: '', figures: [], body: 'Nội dung.' }
  expect(compose(bare)).toBe('6.058 xã đạt chuẩn nông thôn mới\n\nNội dung.')
})

test('the code stands last, after a blank line', () => {
  expect(mark('Nội dung.', 'LT-12')).toBe('Nội dung.\n\nMã tin: LT-12')
})
