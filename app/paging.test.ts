import { expect, test } from 'vitest'
import { pageOf } from './paging.ts'

test.each([
  ['', 1, 0],
  ['?page=2', 2, 100],
  ['?page=3', 3, 200],
  ['?page=99', 3, 200],
  ['?page=-1', 1, 0],
  ['?page=x', 1, 0],
])('%s is page %i', (search, page, offset) => {
  const asked = pageOf(250, new Request(`https://xa.example/deliveries${search}`))
  expect(asked).toEqual({ part: { limit: 100, offset }, paging: { page, pages: 3 } })
})

test('nothing is one page', () => {
  const { paging } = pageOf(0, new Request('https://xa.example/deliveries'))
  expect(paging).toEqual({ page: 1, pages: 1 })
})
