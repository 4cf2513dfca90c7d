import { expect, test } from 'vitest'
import { CHART_FORMS, type ChartFigure, type ChartForm } from './chart.ts'
import { CHART_FAULTS, type FaultCode } from './chart-faults.ts'
import {
  figure,
  NESTED,
  NTM,
  NTM_TARGET,
  NTM_TREND,
  part,
  POVERTY,
  POVERTY_TARGET,
  STORIES,
  TEST_PLACES,
  TEST_YEARS,
  THAI_NGUYEN,
} from './figures.fixture.ts'
import { whyNot } from './why-not.ts'

test.each(CHART_FORMS)('real figures can be a chart of the form %s', (form) => {
  expect(whyNot(form, STORIES[form])).toBeUndefined()
})

test.each<[string, ChartForm, ChartFigure[]]>([
  ['a share with its target', 'share-bar', [NTM, NTM_TARGET]],
  ['a target alone, drawn as one', 'share-bar', [{ ...NTM, kind: 'target' }]],
  ['shares printed and shares counted, with a target', 'trend', [...NTM_TREND, NTM_TARGET]],
  ['years of which one was not published', 'trend', TEST_YEARS],
  ['results on both sides of the merger', 'trend', [NTM, after(2000, 2621)]],
  ['a result and its target', 'two-numbers', [POVERTY[1]!, POVERTY_TARGET]],
  ['places with two dates of one year', 'places', [NTM, { ...THAI_NGUYEN, asOf: '2025-01' }]],
])('%s: %s', (_, form, figures) => {
  expect(whyNot(form, figures)).toBeUndefined()
})

test.each<[FaultCode, ChartForm, ChartFigure[]]>([
  ['one', 'dots', []],
  ['one', 'dots', [NTM, THAI_NGUYEN]],
  ['shareAndTarget', 'share-bar', []],
  ['shareAndTarget', 'share-bar', [NTM, THAI_NGUYEN]],
  ['shareAndTarget', 'share-bar', [NTM_TARGET, NTM]],
  ['two', 'two-numbers', [NTM]],
  ['tooFew', 'trend', [NTM]],
  ['tooFew', 'trend', [NTM, { ...NTM_TREND[0]!, number: null, numerator: null }]],
  ['tooFew', 'places', [NTM]],
  ['tooMany', 'places', [...TEST_PLACES, figure({ about: 'Sơn La' })]],
  ['twice', 'trend', [NTM, NTM]],
  ['noSource', 'dots', [{ ...NTM, publisher: ' ' }]],
  ['noSource', 'trend', [NTM, { ...NTM_TREND[0]!, asOf: '' }]],
  ['noNumber', 'two-numbers', [POVERTY[0]!, { ...POVERTY[1]!, value: '1–1,5', number: null }]],
  ['noNumber', 'trend', [...POVERTY, { ...POVERTY_TARGET, value: '1–1,5', number: null }]],
  ['noWhole', 'dots', [figure({ value: '78,7', number: 78.7, unit: '%' })]],
  ['noWhole', 'share-bar', [figure()]],
  ['overWhole', 'dots', [part(7696, 6058)]],
  ['overWhole', 'share-bar', [part(0, 0)]],
  ['overWhole', 'share-bar', [NTM, { ...NTM_TARGET, value: '120', number: 120 }]],
  ['misprinted', 'dots', [{ ...NTM, value: '87,7', number: 87.7, unit: '%' }]],
  ['negative', 'places', [figure(), figure({ about: 'Phú Thọ', number: -2, value: '-2' })]],
  ['negative', 'nested', [figure(), figure({ number: -2, value: '-2' })]],
  ['units', 'two-numbers', [POVERTY[0]!, { ...POVERTY[1]!, unit: 'điểm phần trăm' }]],
  ['units', 'trend', [figure({ asOf: '2024' }), figure({ unit: 'huyện' })]],
  ['units', 'nested', [NTM, figure({ unit: 'huyện' })]],
  ['indicators', 'trend', [NTM, figure({ asOf: '2024', indicator: 'Xã đạt chuẩn kiểu mẫu' })]],
  ['abouts', 'two-numbers', [NTM, THAI_NGUYEN]],
  ['noPlace', 'places', [NTM, { ...THAI_NGUYEN, about: '' }]],
  ['onePlace', 'places', [THAI_NGUYEN, part(60, 126, { about: ' Tỉnh  Thái Nguyên' })]],
  ['oneDate', 'trend', [...NTM_TREND, part(6084, 7669)]],
  ['oneDate', 'two-numbers', [NTM, part(6084, 7669, { asOf: '2025-06-30' })]],
  ['apart', 'places', [NTM, THAI_NGUYEN]],
  ['apart', 'nested', [NTM, figure({ asOf: '2025-01' })]],
  ['merged', 'places', [{ ...THAI_NGUYEN, asOf: '2026-06' }, TEST_PLACES[2]!]],
  ['standards', 'places', [TEST_PLACES[0]!, { ...TEST_PLACES[2]!, standard: '19' }]],
  ['targetsAlone', 'trend', [NTM_TARGET, { ...NTM_TARGET, id: 'x', asOf: '2030' }]],
  ['kinds', 'places', [THAI_NGUYEN, { ...THAI_NGUYEN, id: 'x', about: 'Huế', kind: 'target' }]],
  ['kinds', 'nested', [NTM, figure({ kind: 'target' })]],
  ['subset', 'nested', [...NESTED].reverse()],
])('“%s” is why figures cannot be %s', (code, form, figures) => {
  const fault = whyNot(form, figures)
  expect(fault?.code).toBe(code)
  expect(fault?.words.vi).not.toContain('{')
})

test('the sentence names the figure, as it stands in the ledger', () => {
  const fault = whyNot('dots', [part(130, 126, { about: 'tỉnh $& Thái Nguyên' })])
  expect(fault?.words.vi).toContain('Xã đạt chuẩn nông thôn mới, tỉnh $& Thái Nguyên: 130/126 xã')
  expect(whyNot('trend', [...NTM_TREND, part(6084, 7669)])?.words.en).toContain('06/2025')
})

test('what a source prints may be rounded, to as many places as it prints', () => {
  const printed = (value: string, number: number) => [{ ...NTM, value, number, unit: '%' }]
  for (const [value, number] of [
    ['78,7', 78.7],
    ['79', 79],
    ['78,72', 78.72],
  ] as const)
    expect(whyNot('dots', printed(value, number))).toBeUndefined()
  for (const [value, number] of [
    ['78,6', 78.6],
    ['78', 78],
    ['78,73', 78.73],
  ] as const)
    expect(whyNot('dots', printed(value, number))?.code).toBe('misprinted')
})

test('every fault has a sentence in both languages', () => {
  for (const { vi, en } of Object.values(CHART_FAULTS)) {
    expect(vi).toMatch(/[.]$/)
    expect(en).toMatch(/[.]$/)
  }
})

function after(numerator: number, denominator: number) {
  return part(numerator, denominator, { asOf: '2026-06', geography: 'after' })
}
