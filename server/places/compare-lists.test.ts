import { describe, expect, test } from 'vitest'
import { compareLists, type Comparison, type Kept, type Told } from './compare-lists.ts'
import { CHANGES } from './import-report.ts'
import { listedOf, type WrittenList } from './list.fixture.ts'
import { spelling } from './spelling.ts'

/** Kept places; a cross behind a name says that it was dissolved. */
function keep(written: WrittenList): Kept[] {
  return listedOf(written).map(({ parent, ...row }) => {
    const gone = row.name.endsWith(' †')
    const own = { code: row.officialCode, parentCode: parent, name: row.name.replace(' †', '') }
    return { ...row, ...own, validUntil: gone ? '2026-01-01' : null }
  })
}

/** The lists of changes that are not empty: pairs as `1 = 2`, others by their code. */
function compare(before: WrittenList, after: WrittenList, told: Told[] = []) {
  const comparison = compareLists(keep(before), listedOf(after), told)
  const changes = CHANGES.filter((change) => comparison[change].length > 0)
  return Object.fromEntries(changes.map((change) => [change, comparison[change].map(said)]))
}

function said(one: Comparison[keyof Comparison][number]): string {
  return 'row' in one ? `${one.place.officialCode} = ${one.row.officialCode}` : one.officialCode
}

const CITY = '92 Thành phố Cần Thơ'
const PROVINCE = '19 Tỉnh Thái Nguyên'

describe('a newer list', () => {
  test.each<[string, string, string, object]>([
    ['the same', '1 Xã A', '1 Xã A', {}],
    ['another name', '1 Xã A', '1 Xã B', { renamed: ['1 = 1'] }],
    ['another type', '1 Xã A', '1 Phường A', { retyped: ['1 = 1'] }],
    ['another code', '1 Xã A', '2 Xã A', { recoded: ['1 = 2'] }],
    ['another type and name', '1 Xã A', '1 Phường B', { renamed: ['1 = 1'], retyped: ['1 = 1'] }],
    ['another type and code', '1 Xã A', '2 Phường A', { retyped: ['1 = 2'], recoded: ['1 = 2'] }],
    ['one more', '1 Xã A', '1 Xã A;2 Xã B', { added: ['2'] }],
    ['one less', '1 Xã A;2 Xã B', '2 Xã B', { dissolved: ['1'] }],
    ['nothing in common', '1 Xã A', '2 Xã B', { added: ['2'], dissolved: ['1'] }],
    ['another tone', '1 Xã Sơn Hà', '1 Xã Sơn Hạ', { renamed: ['1 = 1'] }],
    ['one that was dissolved', '1 Xã A †', '1 Xã A', { restored: ['1 = 1'] }],
    ['the code of a dissolved one', '1 Xã A †', '1 Xã B', { added: ['1'] }],
    ['still without it', '1 Xã A †;2 Xã B', '2 Xã B', {}],
  ])('with %s', (_, before, after, changes) => {
    expect(compare({ [CITY]: before.split(';') }, { [CITY]: after.split(';') })).toEqual(changes)
  })

  test('with the same code and name in another province has moved it', () => {
    const before = { [CITY]: ['1 Xã A'], [PROVINCE]: [] }
    expect(compare(before, { [CITY]: [], [PROVINCE]: ['1 Xã A'] })).toEqual({ moved: ['1 = 1'] })
  })

  test('with another code and province, or another name and province, has another place', () => {
    const before = { [CITY]: ['1 Xã A'], [PROVINCE]: [] }
    for (const row of ['2 Xã A', '1 Xã B'])
      expect(compare(before, { [CITY]: [], [PROVINCE]: [row] })).toEqual({
        added: [row.charAt(0)],
        dissolved: ['1'],
      })
  })

  test('may give a province another type or code, and its communes stay where they are', () => {
    const before = { [PROVINCE]: ['1 Xã A'] }
    expect(compare(before, { '19 Thành phố Thái Nguyên': ['1 Xã A'] })).toEqual({
      retyped: ['19 = 19'],
    })
    expect(compare(before, { '20 Tỉnh Thái Nguyên': ['1 Xã A'] })).toEqual({
      recoded: ['19 = 20'],
    })
  })

  test('tells the Xã from the Phường of one name by the type, when both get new codes', () => {
    const after = { [CITY]: ['3 Phường A', '4 Xã A'] }
    expect(compare({ [CITY]: ['1 Xã A', '2 Phường A'] }, after)).toEqual({
      recoded: ['1 = 4', '2 = 3'],
    })
  })
})

describe('what is doubtful', () => {
  const swapped: [WrittenList, WrittenList] = [
    { [CITY]: ['1 Xã A', '2 Xã B'] },
    { [CITY]: ['2 Xã A', '1 Xã B'] },
  ]

  test('is a place with its name under a new code and its code under a new name', () => {
    const { doubtful } = compare({ [CITY]: ['1 Xã A'] }, { [CITY]: ['1 Xã B', '2 Xã A'] })
    expect(doubtful).toEqual(['1 = 2', '1 = 1'])
  })

  test('is one row for two places of its name', () => {
    const found = compare({ [CITY]: ['1 Xã A', '2 Xã A'] }, { [CITY]: ['3 Xã A'] })
    expect(found).toEqual({ doubtful: ['1 = 3', '2 = 3'] })
  })

  test('is a swap: of the codes or of the names', () => {
    expect(compare(...swapped).doubtful).toHaveLength(4)
  })

  test('is settled by who knows', () => {
    expect(compare(...swapped, [{ now: '1', then: '2' }])).toEqual({ recoded: ['1 = 2', '2 = 1'] })
    const merged = { [CITY]: ['3 Xã A'] }
    const told = [{ now: '2', then: '3' }]
    expect(compare({ [CITY]: ['1 Xã A', '2 Xã A'] }, merged, told)).toEqual({
      recoded: ['2 = 3'],
      dissolved: ['1'],
    })
  })
})

describe('a name written another way is the same', () => {
  test.each([
    ['Thanh Hoá', 'Thanh Hóa'],
    ['Thuỷ Nguyên', 'Thủy Nguyên'],
    ['Thuỵ Anh', 'Thụy Anh'],
    ['Hoả Lựu', 'Hỏa Lựu'],
    ['M’Drắk', "M'Drắk"],
    ['Ea HʼLeo', 'Ea H`Leo'],
    ['xã Bắc Sơn', 'XÃ BẮC SƠN'],
    ['Văn Miếu - Quốc Tử Giám', ' Văn  Miếu–Quốc Tử\u00a0Giám '],
    ['Phong Điền', 'Phong Điền'.normalize('NFD')],
  ])('%s and %s', (one, other) => {
    expect(spelling(one)).toBe(spelling(other))
    expect(compare({ [CITY]: [`1 Xã ${one}`] }, { [CITY]: [`1 Xã ${other}`] })).toEqual({})
  })

  test.each([
    ['Văn Lang', 'Văn Lăng'],
    ['Cẩm Giang', 'Cẩm Giàng'],
    ['Ba Tơ', 'Ba Tô'],
    ['Đông Tiến', 'Đồng Tiến'],
    ['Dak', 'Đak'],
    ['Ia Mơ', 'Ia Mơr'],
  ])('but %s and %s are two', (one, other) => {
    expect(spelling(one)).not.toBe(spelling(other))
  })
})
