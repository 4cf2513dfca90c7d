export const PROVINCE_TYPES = ['Thành phố', 'Tỉnh']
export const COMMUNE_TYPES = ['Đặc khu', 'Phường', 'Xã']

/** `xã Bắc  Sơn` is the Xã called Bắc Sơn, in NFC; without one of the types before it, a name is all name. */
export function typeAndName(written: string, types: string[]): { type?: string; name: string } {
  const name = written.normalize('NFC').trim().replace(/\s+/g, ' ')
  const type = types.find((each) => name.toLowerCase().startsWith(`${each.toLowerCase()} `))
  return type ? { type, name: name.slice(type.length + 1) } : { name }
}
