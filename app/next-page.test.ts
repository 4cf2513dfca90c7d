import { expect, test } from 'vitest'
import { nextPage } from './next-page.ts'
import { ELSEWHERE } from '#server/website/elsewhere.fixture.ts'

test.each([
  ['/campaigns', '/campaigns'],
  ['/deliveries?date=2026-11-22&show=needing', '/deliveries?date=2026-11-22&show=needing'],
  ['/places?q=t%C3%A2n%20ti%E1%BA%BFn', '/places?q=t%C3%A2n%20ti%E1%BA%BFn'],
  ['/messages/abc/approval#texts', '/messages/abc/approval'],
  ['/a/../places', '/places'],
])('%s is a page of ours', (next, page) => expect(nextPage(next)).toBe(page))

test.each([null, '', 'campaigns', '?q=1'])('%j is no page: it leads to the first one', (next) =>
  expect(nextPage(next)).toBe('/'),
)

test.each(ELSEWHERE)('%j does not lead to another site', (next) => {
  const page = nextPage(next)
  expect(page).toMatch(/^\/(?![/\\])/)
  expect(new URL(page, 'https://ours.example/sign-in').origin).toBe('https://ours.example')
})
