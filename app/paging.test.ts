import { expect, test } from 'vitest'
import { pageOf } from './paging.ts'

const rows = Array.from({ length: 250 }, (_, at) => at)

test.each([
  ['', 1, 0, 100],
  ['?page=2', 2, 100, 100],
  ['?page=3', 3, 200, 50],
  ['?page=99', 3, 200, 50],
  ['?page=-1', 1, 0, 100],
  ['?page=x', 1, 0, 100],
])('%s is page %i', (search, page, first, length) => {
  const part = pageOf(rows, new Request(`https://xa.example/deliveries${search}`))
  expect(part.paging).toEqual({ page, pages: 3 })
  expect(part.rows[0]).toBe(first)
  expect(part.rows).toHaveLength(length)
})

test('nothing is one page', () => {
  const part = pageOf([], new Request('https://xa.example/deliveries'))
  expect(part).toEqual({ rows: [], paging: { page: 1, pages: 1 } })
})
