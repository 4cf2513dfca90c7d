import { expect, test } from 'vitest'
import { breaksOf } from './breaks.ts'
import { figure, NTM, NTM_TREND, part, POVERTY } from './figures.fixture.ts'

const ntm = (asOf: string, geography: 'before' | 'after' | null = null, standard = null) =>
  part(60, 100, { asOf, geography, standard })
const poverty = (asOf: string) => ({ ...POVERTY[0]!, id: asOf, asOf })
const broken = (...figures: Parameters<typeof breaksOf>[0]) =>
  breaksOf(figures).map(({ before, words }) => [before, words])

test('a row that is counted in one way is whole', () => {
  expect(broken(...NTM_TREND)).toEqual([])
  expect(broken(...['2022', '2023', '2026'].map(poverty))).toEqual([])
})

test('poverty is counted by another standard from 2022 and from 2027', () => {
  expect(broken(...['2020', '2021', '2022', '2026', '2027'].map(poverty))).toEqual([
    [2, 'đổi chuẩn nghèo 2021/2022'],
    [4, 'đổi chuẩn nghèo 2026/2027'],
  ])
  const [only] = breaksOf(POVERTY)
  expect(new Date(only!.at).toISOString()).toMatch(/^2022-07-02/)
})

test('a fund for the poor is not counted by the standard of poverty', () => {
  const fund = (asOf: string) => figure({ indicator: 'Tiền ủng hộ Quỹ Vì người nghèo', asOf })
  expect(broken(fund('2020'), fund('2023'))).toEqual([])
})

test('communes are measured by 10 criteria from 2026, whether the ledger says so or not', () => {
  expect(broken(ntm('2025-12', 'after'), ntm('2026-06', 'after'))).toEqual([
    [1, 'bộ 19 tiêu chí | bộ 10 tiêu chí'],
  ])
  expect(broken({ ...ntm('2025'), standard: '19' }, { ...ntm('2025-12'), standard: '10' })).toEqual(
    [[1, 'bộ 19 tiêu chí | bộ 10 tiêu chí']],
  )
  expect(broken({ ...ntm('2024'), standard: '19' }, { ...ntm('2026'), standard: '19' })).toEqual([])
})

test('communes from before 1 July 2025 are not joined to those after it', () => {
  const [only] = breaksOf([NTM, ntm('2025-12', 'after')])
  expect(only).toMatchObject({ before: 1, words: 'trước | sau sắp xếp 1/7/2025' })
  expect(only!.at).toBeGreaterThan(Date.UTC(2025, 5, 30))
})

test('a year that has both is joined to what was before it, and cut from what is after', () => {
  const row = [ntm('2024', 'before'), ntm('2025'), ntm('2025-12', 'after')]
  expect(broken(...row).map(([before]) => before)).toEqual([2])
})

test('two reasons in one gap are told together', () => {
  expect(broken(NTM, ntm('2026-06', 'after'))).toEqual([
    [1, 'bộ 19 tiêu chí | bộ 10 tiêu chí; trước | sau sắp xếp 1/7/2025'],
  ])
})
