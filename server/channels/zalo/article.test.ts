import { expect, test } from 'vitest'
import { articleOf, faults } from './article.ts'

test('the first line is the title, the second paragraph the description, the rest the body, line by line', () => {
  expect(articleOf('Tiêu đề\n\nMô tả\nhai dòng.\n\nMột:\n• điện\n\n\nHai\n')).toEqual({
    title: 'Tiêu đề',
    description: 'Mô tả hai dòng.',
    body: ['Một:', '• điện', 'Hai'],
  })
})

test('nothing of a text is left out', () => {
  const text = 'Tiêu đề\ndòng liền dưới\n\nĐoạn hai\n\nĐoạn ba\n\nMã tin: LT-1'
  const { title, description, body } = articleOf(text)
  const words = [title, description, ...body].join(' ').split(/\s+/)
  expect(words).toEqual(text.split(/\s+/))
})

test('a text of one line is its own description and body', () => {
  expect(articleOf('Một câu')).toEqual({
    title: 'Một câu',
    description: 'Một câu',
    body: ['Một câu'],
  })
})

test.each([
  [140, 250, 0],
  [141, 250, 1],
  [140, 251, 1],
  [141, 251, 2],
])('a title of %s and a description of %s have %s faults', (title, description, count) => {
  const text = `${'ệ'.repeat(title)}\n\n${'a'.repeat(description)}\n\nNội dung`
  expect(faults(text, [])).toHaveLength(count)
})

test('a fault says in both languages how long it is and what is taken', () => {
  const [fault] = faults('a'.repeat(141), [])
  for (const words of [fault?.vi, fault?.en]) expect(words).toMatch(/141.*140/)
})

test('more pictures than an article holds are a fault', () => {
  const pictures = Array.from({ length: 21 }, () => ({ alt: 'Ảnh' }))
  expect(faults('A', pictures)).toHaveLength(1)
  expect(faults('A', pictures.slice(1))).toHaveLength(0)
})
