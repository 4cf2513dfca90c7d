import { expect, test } from 'vitest'
import { inside } from './inside.ts'

test.each(['/', '/campaigns', '/deliveries?date=2026-11-22&show=needing', '/places?q=T%C3%A2n'])(
  '%s is a page of ours',
  (path) => expect(inside(path)).toBe(path),
)

test.each([
  null,
  '',
  'campaigns',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '\\\\elsewhere.example',
  'https://elsewhere.example',
  'javascript:alert(1)',
  '/a b',
])('“%s” leads to the first page instead', (path) => expect(inside(path)).toBe('/'))
