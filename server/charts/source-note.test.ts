import { expect, test } from 'vitest'
import { figure, NESTED, NTM, NTM_TREND, TEST_PLACES } from './figures.fixture.ts'
import { sourceNote } from './source-note.ts'

const maker = 'Ủy ban MTTQ Việt Nam xã Phong Điền'

test('the line names who, what, of when, when it was read, unit, scope and who drew it', () => {
  const day = { ...NTM, asOf: '2025-06-30', document: 'Báo cáo 12/BC-BNNMT.' }
  expect(sourceNote([day], { maker })).toBe(
    'Nguồn: Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam, Báo cáo 12/BC-BNNMT, ' +
      'số liệu đến 30/06/2025; truy cập 22/11/2026. Đơn vị: xã. ' +
      'Phạm vi: cả nước (trước sắp xếp 1/7/2025). Biểu đồ: Ủy ban MTTQ Việt Nam xã Phong Điền.',
  )
})

test('a source of several figures is named once, each of several sources once', () => {
  expect(sourceNote(NESTED, { maker }).match(/số liệu đến/g)).toHaveLength(1)
  const note = sourceNote(NTM_TREND, { maker })
  expect(note.match(/Bộ Nông nghiệp và Môi trường/g)).toHaveLength(1)
  expect(note).toContain('số liệu đến 06/2022, 06/2023, 01/2025; truy cập')
  expect(note).toContain('. Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam, Hội nghị')
})

test('what nobody knows is left out', () => {
  const bare = figure({ document: '', accessed: null, about: '', unit: '', geography: null })
  expect(sourceNote([bare], { maker })).toBe(
    `Nguồn: ${bare.publisher}, số liệu đến 06/2025. Biểu đồ: ${maker}.`,
  )
})

test('figures from before and after the merger say both', () => {
  const both = [NTM, figure({ asOf: '2026', geography: 'after' })]
  expect(sourceNote(both, { maker })).toContain('(trước và sau sắp xếp 1/7/2025)')
  expect(sourceNote(TEST_PLACES, { maker })).toContain(
    'Phạm vi: 12 nơi ghi trên biểu đồ (sau sắp xếp 1/7/2025)',
  )
})

test('where room is short, publishers are named alone, then two of them and how many more', () => {
  const many = TEST_PLACES.map((place, at) => ({ ...place, publisher: `Sở ${at + 1}` }))
  expect(sourceNote(NTM_TREND, { maker, brevity: 'publishers' })).not.toContain('Báo cáo')
  expect(sourceNote(many, { maker, brevity: 'few' })).toMatch(
    /^Nguồn: Sở 1, [^.]*\. Sở 2, [^.]*\. 10 nguồn khác ghi ở bảng số liệu\. Đơn vị/,
  )
})
