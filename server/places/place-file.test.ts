import { describe, expect, test } from 'vitest'
import { readPlaceFile } from './place-file.ts'

const commune = (Code: unknown, FullName: unknown, ProvinceCode: unknown = '92') => ({
  ...{ Code, FullName, ProvinceCode },
})
const city = (...Wards: unknown[]) => ({ Code: '92', FullName: 'Thành phố Cần Thơ', Wards })
const good = commune('31299', 'Xã Phong Điền')

function faultsOf(...provinces: unknown[]) {
  const read = readPlaceFile(JSON.stringify(provinces))
  return 'faults' in read ? read.faults : []
}

describe('a file with a newer list', () => {
  test('is read to the last row: types apart from names, codes as text, names in NFC', () => {
    const odd = commune('06325', ' xã Bắc  Sơn '.normalize('NFD'))
    expect(readPlaceFile(`\uFEFF${JSON.stringify([city(good, odd)])}`)).toEqual({
      listed: [
        { kind: 'province', officialCode: '92', parent: 'VN', type: 'Thành phố', name: 'Cần Thơ' },
        { kind: 'commune', officialCode: '31299', parent: '92', type: 'Xã', name: 'Phong Điền' },
        { kind: 'commune', officialCode: '06325', parent: '92', type: 'Xã', name: 'Bắc Sơn' },
      ],
    })
  })

  test.each([
    ['a code that is a number', commune(31309, 'Xã A'), 'mã 31309, tên "Xã A"): Code phải là chữ'],
    ['a code too short', commune('3130', 'Xã A'), 'Code phải là chữ gồm đúng 5 chữ số'],
    ['no code', { FullName: 'Xã A' }, 'mã không có, tên "Xã A"): Code phải là'],
    ['an unknown type', commune('31309', 'Thị trấn A'), 'FullName phải bắt đầu bằng'],
    ['a type without a name', commune('31309', 'Xã '), 'FullName phải bắt đầu bằng'],
    ['no name', commune('31309', null), 'FullName phải bắt đầu bằng'],
    ['another province', commune('31309', 'Xã A', '19'), 'ProvinceCode là 19, mà'],
    ['a code once more', commune('31299', 'Xã A'), 'trùng mã với tỉnh thứ 1, đơn vị thứ 1'],
    ['a name once more', commune('31309', 'Xã PHONG ĐIỀN'), 'trùng tên với tỉnh thứ 1, đơn vị'],
    ['no row', null, 'hàng phải là một đối tượng'],
  ])('is refused with %s in the middle, by its row and reason', (_, row, reason) => {
    const faults = faultsOf(city(good, row, commune('31315', 'Xã Nhơn Ái')))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^Tỉnh thứ 1, đơn vị thứ 2 \(/)
    expect(faults[0]).toContain(reason)
  })

  test('names every row that is wrong', () => {
    const faults = faultsOf(city(commune('1', 'Xã A'), good), 7, city(commune('2', 'Xã B')))
    expect(faults.map((fault) => fault.split(' (')[0])).toEqual([
      'Tỉnh thứ 1, đơn vị thứ 1',
      'Tỉnh thứ 2',
      'Tỉnh thứ 3, đơn vị thứ 1',
      'Tỉnh thứ 3',
    ])
  })

  test.each(['', 'x', '{}', '[]', '"x"'])('is refused when it is %j', (text) => {
    const read = readPlaceFile(text)
    expect('faults' in read && read.faults).toHaveLength(1)
  })

  test('is refused with a province without communes', () => {
    expect(faultsOf(city())[0]).toContain('Wards phải là')
  })
})
