import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('keys are sorted at every depth and nothing is spaced', () => {
  const value = { b: [{ d: 1, c: 'x y' }], a: null, B: true, ă: 0.1 }
  expect(canonicalJson(value)).toBe('{"B":true,"a":null,"b":[{"c":"x y","d":1}],"ă":0.1}')
})

test('the order of the keys is no matter, the order of a list is', () => {
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }))
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})

test('undefined is absent, and a number that is not finite is null', () => {
  expect(canonicalJson({ a: undefined, b: NaN, c: -0, d: [undefined] })).toBe(
    '{"b":null,"c":0,"d":[null]}',
  )
})
