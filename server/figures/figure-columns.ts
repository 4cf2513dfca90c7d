import { folded } from '#server/places/folded.ts'

/** The columns of a file, and how their heads may be called, folded. */
const NAMES = {
  indicator: 'chi tieu|chi so|ten chi tieu|noi dung|indicator',
  value: 'gia tri|so lieu|con so|ket qua so|value',
  numerator: 'tu so|numerator',
  denominator: 'mau so|tong so|denominator',
  unit: 'don vi|don vi tinh|dvt|unit',
  about: 'noi|dia ban|dia phuong|pham vi|place|about',
  asOf: 'so lieu den|tinh den|thoi diem|ngay so lieu|as of|asof|date',
  period: 'thoi ky|giai doan|ky|period',
  kind: 'loai|loai so lieu|kind',
  publisher: 'nguon|co quan cong bo|co quan|noi cong bo|publisher|source',
  document: 'van ban|tai lieu|bao cao|document',
  link: 'duong dan|lien ket|link|url',
  published: 'ngay cong bo|cong bo|published',
  accessed: 'ngay truy cap|truy cap|accessed',
  quote: 'trich dan|nguyen van|trich nguyen van|quote',
  geography: 'dia gioi|ranh gioi|sap xep|geography',
  standard: 'bo tieu chi|standard',
} as const

export type FigureColumn = keyof typeof NAMES

const COLUMNS = Object.entries(NAMES) as [FigureColumn, string][]
const BY_NAME = new Map(
  COLUMNS.flatMap(([column, names]) => names.split('|').map((name) => [name, column] as const)),
)
/** Every table has them, and they say nothing of a figure. */
const PASSED_BY = new Set(['', 'stt', 'tt', 'so tt', 'no', 'ghi chu', 'note', 'notes'])

export const NEEDED: FigureColumn[] = ['indicator', 'value', 'publisher', 'asOf']

/** Where each column stands, and the heads nobody knows or that stand twice. */
export type Head = { columns: Map<FigureColumn, number>; unknown: string[] }

/** What a line says as the head of a table; undefined where it lacks a column that is needed. */
export function readHead(cells: (string | number)[]): Head | undefined {
  const columns = new Map<FigureColumn, number>()
  const unknown: string[] = []
  for (const [at, cell] of cells.entries()) {
    const name = folded(String(cell).replaceAll(/\([^()]*\)/g, ' '))
    const column = BY_NAME.get(name)
    if (column && !columns.has(column)) columns.set(column, at)
    else if (!PASSED_BY.has(name)) unknown.push(String(cell))
  }
  return NEEDED.every((name) => columns.has(name)) ? { columns, unknown } : undefined
}
