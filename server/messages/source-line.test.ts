import { expect, test } from 'vitest'
import { sourceLines } from './source-line.ts'

const figure = {
  indicator: 'Xã đạt chuẩn nông thôn mới',
  value: '6.058/7.696',
  unit: 'xã',
  publisher: 'Bộ Nông nghiệp và Môi trường',
  document: '',
  asOf: '2025-06-30',
  link: '',
}

test('a source is named with the day its figures reach to', () => {
  expect(sourceLines([figure])).toEqual([
    'Nguồn: Bộ Nông nghiệp và Môi trường, số liệu đến 30/06/2025',
  ])
})

test('a month and a year are written as exactly as they are known', () => {
  expect(sourceLines([{ ...figure, asOf: '2025-06' }])[0]).toMatch(/số liệu đến 06\/2025$/)
  expect(sourceLines([{ ...figure, asOf: '2025' }])[0]).toMatch(/số liệu đến 2025$/)
})

test('the address of the source stands at the end, where there is one', () => {
  expect(sourceLines([{ ...figure, asOf: '2025', link: 'https://mae.gov.vn/bc' }])).toEqual([
    'Nguồn: Bộ Nông nghiệp và Môi trường, số liệu đến 2025, https://mae.gov.vn/bc',
  ])
})

test('two figures of one source make one line, with both dates', () => {
  const again = { ...figure, publisher: ' Bộ Nông nghiệp  và Môi trường'.normalize('NFD') }
  expect(sourceLines([figure, { ...again, asOf: '2024' }, figure])).toEqual([
    'Nguồn: Bộ Nông nghiệp và Môi trường, số liệu đến 30/06/2025 và 2024',
  ])
})

test('two sources make two lines, in the order of the figures', () => {
  const lines = sourceLines([figure, { ...figure, publisher: 'UBND xã Phong Điền' }])
  expect(lines.map((line) => line.slice(7, 11))).toEqual(['Bộ N', 'UBND'])
})

test('no figures, no line', () => {
  expect(sourceLines([])).toEqual([])
})
