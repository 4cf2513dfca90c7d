import type { Listed } from './compare-lists.ts'
import { COMMUNE_TYPES, PROVINCE_TYPES, typeAndName } from './type-and-name.ts'

/** A list as a test writes it: `{ '92 Thành phố Cần Thơ': ['31299 Xã Phong Điền'] }`. */
export type WrittenList = Record<string, string[]>

export function listedOf(written: WrittenList): Listed[] {
  return Object.entries(written).flatMap(([province, communes]) => {
    const own = rowOf(province, PROVINCE_TYPES, 'VN')
    return [own, ...communes.map((one) => rowOf(one, COMMUNE_TYPES, own.officialCode))]
  })
}

function rowOf(written: string, types: string[], parent: string): Listed {
  const [officialCode = ''] = written.split(' ', 1)
  const { type = '', name } = typeAndName(written.slice(officialCode.length), types)
  return { officialCode, kind: parent === 'VN' ? 'province' : 'commune', type, name, parent }
}
