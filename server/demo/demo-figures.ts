import type { Db } from '#server/database.ts'
import { verifyFigure } from '#server/figures/endings.ts'
import { addFigure, type NewFigure } from '#server/figures/figures.ts'
import type { Account } from '#server/people/accounts.ts'

const CONFERENCE = {
  publisher: 'Ủy ban Trung ương MTTQ Việt Nam',
  document: 'Hội nghị tập huấn tại Cần Thơ ngày 25/9/2025',
  published: '2025-09-26',
}
const NEWS = { publisher: 'VietNamNet', document: 'Bài tháng 7/2025', published: '2025-07' }
const STANDARD: Omit<NewFigure, 'value' | 'publisher' | 'asOf'> = {
  ...{ indicator: 'xã đạt chuẩn nông thôn mới', unit: 'xã', about: 'cả nước' },
  ...{ kind: 'result', standard: '19' },
}
const POVERTY = { indicator: 'tỷ lệ hộ nghèo đa chiều', unit: '%', about: 'cả nước' }
const VNA = { publisher: 'Thông tấn xã Việt Nam', document: 'Bài ngày 24/11/2025' }

/** Public figures of two articles and what was said beside them: two of June 2025 do not agree. */
const FIGURES = {
  june2025: { ...STANDARD, ...CONFERENCE, value: '6.058/7.696', asOf: '2025-06' },
  other2025: { ...STANDARD, ...NEWS, value: '6.084/7.669', asOf: '2025-06' },
  january2025: {
    ...{ ...STANDARD, value: '6.250/8.014', asOf: '2025-01' },
    ...{ publisher: 'Báo Dân Việt', document: 'Bài ngày 26/2/2025' },
  },
  june2023: {
    ...{ ...STANDARD, value: '6.022/8.177', asOf: '2023-06' },
    ...{ publisher: 'Văn phòng Điều phối nông thôn mới Trung ương', document: '' },
  },
  june2022: {
    ...{ ...STANDARD, value: '5.775/8.227', asOf: '2022-06' },
    ...{ publisher: 'Văn phòng Điều phối nông thôn mới Trung ương', document: '' },
  },
  advanced: {
    ...{ ...STANDARD, ...CONFERENCE, value: 'hơn 2.400', asOf: '2025-06' },
    indicator: 'xã đạt chuẩn nông thôn mới nâng cao',
  },
  model: {
    ...{ ...STANDARD, ...CONFERENCE, value: '655', asOf: '2025-06' },
    indicator: 'xã đạt chuẩn nông thôn mới kiểu mẫu',
  },
  poverty2021: { ...POVERTY, ...VNA, value: '4,4', asOf: '2021' },
  poverty2025: { ...POVERTY, ...VNA, value: '1,3', asOf: '2025' },
  fall: {
    ...{ ...CONFERENCE, indicator: 'mức giảm tỷ lệ hộ nghèo bình quân', about: 'cả nước' },
    ...{ value: '1,03', unit: '%/năm', asOf: '2025-06', quote: 'giảm bình quân 1,03%/năm' },
  },
  thaiNguyen: {
    ...{ ...STANDARD, value: '108/126', asOf: '2023-06', about: 'tỉnh Thái Nguyên' },
    ...{ publisher: 'UBND tỉnh Thái Nguyên', document: 'theo Vietnamnet, tháng 10/2023' },
  },
} satisfies Record<string, NewFigure>

export type DemoFigures = Record<keyof typeof FIGURES, string>

/** Adds them to the ledger of the officer; a leader has compared the main ones with their source. */
export async function addDemoFigures(
  db: Db,
  { officer, leader }: { officer: Account; leader: Account },
): Promise<DemoFigures> {
  const ids: Partial<DemoFigures> = {}
  const names = Object.keys(FIGURES) as (keyof typeof FIGURES)[]
  for (const name of names.toReversed())
    ids[name] = await addFigure(db, { ...FIGURES[name], by: officer })
  for (const name of ['june2025', 'poverty2025'] as const)
    await verifyFigure(db, { id: ids[name]!, by: leader })
  return ids as DemoFigures
}
