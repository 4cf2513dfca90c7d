import { z } from 'zod'
import type { Listed } from './compare-lists.ts'
import { spelling } from './spelling.ts'
import { COMMUNE_TYPES, PROVINCE_TYPES, typeAndName } from './type-and-name.ts'

/** A list of the state as `vietnamese-provinces-database` gives it: provinces with their `Wards`. */
const File = z.array(z.unknown()).min(1)

const Wards = z.array(z.unknown(), { error: 'Wards phải là danh sách đơn vị cấp xã' }).min(1)
const error = 'hàng phải là một đối tượng có Code và FullName'
const Province = z.object({ Code: code(2), FullName: fullName(PROVINCE_TYPES), Wards }, { error })
const Commune = z.object(
  { Code: code(5), FullName: fullName(COMMUNE_TYPES), ProvinceCode: z.string().optional() },
  { error },
)

/** As much of a row as can be read, whatever else is wrong with it. */
const Raw = z
  .object({
    Code: z.unknown().optional(),
    FullName: z.unknown().optional(),
    Wards: z.array(z.unknown()).catch([]),
  })
  .catch({ Wards: [] })

/** A row of the file: where it stands, what it says, and what is wrong with it. */
type Row = { at: string; listed?: Listed; faults: string[] }

/** Reads a newer list. @returns its provinces and communes, or a sentence for every row that is wrong: never a part of it */
export function readPlaceFile(text: string): { listed: Listed[] } | { faults: string[] } {
  const read = parse(text)
  if ('fault' in read) return { faults: [read.fault] }
  const rows = read.provinces.flatMap(rowsOf)
  const wrong = [...rows.filter(({ faults }) => faults.length > 0), ...repeated(rows)]
  if (wrong.length > 0)
    return { faults: wrong.map(({ at, faults }) => `${at}: ${faults.join('; ')}.`) }
  return { listed: rows.flatMap(({ listed }) => listed ?? []) }
}

function parse(text: string): { provinces: unknown[] } | { fault: string } {
  try {
    const file = File.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')))
    if (file.success) return { provinces: file.data }
    return { fault: 'Tệp phải là một danh sách tỉnh, mỗi tỉnh có các đơn vị cấp xã trong Wards.' }
  } catch (error) {
    return { fault: `Tệp không phải JSON: ${(error as SyntaxError).message}.` }
  }
}

function rowsOf(province: unknown, position: number): Row[] {
  const place = `Tỉnh thứ ${position + 1}`
  const { Code, Wards } = Raw.parse(province)
  const communes = Wards.map((ward, at) =>
    communeRow(`${place}, đơn vị thứ ${at + 1}`, ward, String(Code)),
  )
  return [rowOf(place, province, Province.safeParse(province), 'VN'), ...communes]
}

function communeRow(place: string, ward: unknown, parent: string): Row {
  const read = Commune.safeParse(ward)
  const row = rowOf(place, ward, read, parent)
  const stated = read.data?.ProvinceCode ?? parent
  if (stated !== parent)
    row.faults.push(`ProvinceCode là ${stated}, mà đơn vị nằm trong tỉnh mã ${parent}`)
  return row
}

type Read = z.ZodSafeParseResult<{ Code: string; FullName: { type: string; name: string } }>

function rowOf(place: string, raw: unknown, read: Read, parent: string): Row {
  const at = `${place} (${writtenIn(raw)})`
  if (!read.success) return { at, faults: read.error.issues.map(({ message }) => message) }
  const { Code: officialCode, FullName } = read.data
  const kind = parent === 'VN' ? 'province' : 'commune'
  return { at, listed: { kind, officialCode, parent, ...FullName }, faults: [] }
}

/** One code, or one name in a province, that stands there twice: nobody could tell which is meant. */
function repeated(rows: Row[]): Row[] {
  const seen = new Map<string, Row>()
  return rows.flatMap((row) => {
    if (!row.listed) return []
    const { officialCode, parent, type, name } = row.listed
    const byCode = seen.get(officialCode)
    const key = `${parent} ${spelling(`${type} ${name}`)}`
    const byName = seen.get(key)
    seen.set(officialCode, row).set(key, row)
    const faults = [
      ...(byCode ? [`trùng mã với ${lowerFirst(byCode.at)}`] : []),
      ...(byName ? [`trùng tên với ${lowerFirst(byName.at)}`] : []),
    ]
    return faults.length > 0 ? [{ at: row.at, faults }] : []
  })
}

function code(digits: number) {
  const error = `Code phải là chữ gồm đúng ${digits} chữ số`
  return z.string({ error }).regex(new RegExp(`^\\d{${digits}}$`), { error })
}

function fullName(types: string[]) {
  const error = `FullName phải bắt đầu bằng ${types.join(', ')} rồi đến tên`
  return z.string({ error }).transform((written, context) => {
    const { type, name } = typeAndName(written, types)
    if (type && name) return { type, name }
    context.addIssue({ code: 'custom', message: error })
    return z.NEVER
  })
}

function writtenIn(raw: unknown): string {
  const { Code, FullName } = Raw.parse(raw)
  return `mã ${JSON.stringify(Code) ?? 'không có'}, tên ${JSON.stringify(FullName) ?? 'không có'}`
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
