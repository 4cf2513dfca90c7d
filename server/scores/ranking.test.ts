import { expect, test } from 'vitest'
import { chanceAbove, rank } from './ranking.ts'
import { count, inputs, rate, share } from './scored-items.fixture.ts'

const campaign = (x: number, n: number) => inputs(rate({ x, n }), count({ v: 300 }))

test('a clearly better score ranks first, whichever side it stands on', () => {
  const [better, worse] = [campaign(400, 4200), campaign(60, 4200)]
  expect(rank({ a: better, b: worse })).toMatchObject({ first: 'a', aboveB: expect.closeTo(1, 2) })
  expect(rank({ a: worse, b: better })).toMatchObject({ first: 'b', aboveB: expect.closeTo(0, 2) })
})

test('a higher score on thin evidence stays undecided', () => {
  const ranking = rank({ a: campaign(2, 20), b: campaign(1, 20) })
  expect(ranking).toMatchObject({ first: 'undecided', why: 'evidence' })
  expect(ranking.aboveB).toBeGreaterThan(0.5)
  expect(ranking.aboveB).toBeLessThan(0.9)
})

test('a score does not rank over itself', () => {
  const same = campaign(189, 4200)
  expect(rank({ a: same, b: same })).toEqual({ first: 'undecided', why: 'evidence', aboveB: 0.5 })
})

test('a score without a headline does not rank', () => {
  const ranking = rank({ a: campaign(400, 4200), b: inputs(share({ value: 0 })) })
  expect(ranking).toEqual({ first: 'undecided', why: 'coverage', aboveB: null })
})

test('nine draws in ten decide, and a tie counts half', () => {
  expect(chanceAbove(Float64Array.of(1, 2, 3, 4), Float64Array.of(0, 2, 4, 1))).toBe(0.625)
})
