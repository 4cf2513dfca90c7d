import { expect, test } from 'vitest'
import { newsroom } from '#server/channels/newsroom/newsroom.ts'
import { articleText, pieces, shortened } from './article-text.ts'

test('a composed text is read as its parts', () => {
  const text = newsroom.compose(
    {
      headline: 'Sáu nghìn xã về đích',
      keyMessage: 'Cả nước có 6.058 xã đạt chuẩn.',
      body: 'Ba việc:\n\n- điện\n- đường\n\nRồi:\n\n3. một\n4. hai',
      callToAction: 'Mời bà con góp ý',
      figures: [
        {
          ...{ indicator: 'xã', value: '6.058', unit: 'xã', publisher: 'Bộ A', document: '' },
          ...{ asOf: '2025-06', link: 'https://a.vn' },
        },
      ],
      link: 'https://xa.vn/l/k3f9',
    },
    { name: '', placeName: '' },
  )
  expect(articleText(text)).toEqual({
    headline: 'Sáu nghìn xã về đích',
    lead: 'Cả nước có 6.058 xã đạt chuẩn.',
    blocks: [
      { kind: 'words', words: 'Cả nước có 6.058 xã đạt chuẩn.' },
      { kind: 'words', words: 'Ba việc:' },
      { kind: 'list', marks: ['•', '•'], items: ['điện', 'đường'] },
      { kind: 'words', words: 'Rồi:' },
      { kind: 'list', marks: ['3.', '4.'], items: ['một', 'hai'] },
      { kind: 'words', words: 'Mời bà con góp ý https://xa.vn/l/k3f9' },
    ],
    sources: ['Nguồn: Bộ A, số liệu đến 06/2025, https://a.vn'],
  })
})

test('a text written by hand keeps its lines, and one of a headline alone has nothing else', () => {
  expect(articleText('Tin\r\nDòng một\r\n dòng hai\n\n• việc\n  còn nữa').blocks).toEqual([
    { kind: 'words', words: 'Dòng một\n dòng hai' },
    { kind: 'list', marks: ['•'], items: ['việc\ncòn nữa'] },
  ])
  expect(articleText('Tin')).toEqual({ headline: 'Tin', lead: '', blocks: [], sources: [] })
})

test('an address is one without the punctuation behind it; nothing but http is one', () => {
  expect(pieces('Xem (https://a.vn/b?c=d). Hết')).toEqual([
    { words: 'Xem (' },
    { words: 'https://a.vn/b?c=d', link: 'https://a.vn/b?c=d' },
    { words: '). Hết' },
  ])
  for (const text of ['javascript:alert(1)', 'data:text/html,x', 'https://', 'ftp://a.vn'])
    expect(pieces(text)).toEqual([{ words: text }])
})

test('a beginning ends with a whole word', () => {
  expect(shortened('Một hai,  ba\nbốn', 12)).toBe('Một hai, ba…')
  expect(shortened('Một hai', 12)).toBe('Một hai')
})
