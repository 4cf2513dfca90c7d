import type { Quantity } from '#server/quantities/quantity.ts'
import { canon, has } from './canon.ts'
import type { Candidate } from './candidates.ts'
import type { Claim } from './claims.ts'
import type { Fact } from './given.ts'
import { isNeutral } from './indicators.ts'

/** Of whom a share may be; another share is of a thing that its words name. */
const WHO = new Set(
  'xã|phường|huyện|tỉnh|thôn|xóm|ấp|bản|hộ|người|trẻ|trường|lớp|học sinh|giáo viên|lao động|trẻ em|doanh nghiệp|hộ gia đình'.split(
    '|',
  ),
)

const ALIKE = [
  [
    'người',
    'khẩu',
    'nhân khẩu',
    'dân',
    'người dân',
    'đồng bào',
    'lượt người',
    'lao động',
    'bà',
    'cụ',
    'trẻ',
    'trẻ em',
    'em',
    'cháu',
    'học sinh',
    'học viên',
  ],
  ['nhà', 'căn', 'ngôi', 'căn nhà', 'ngôi nhà', 'nhà ở', 'cái'],
  ['hộ', 'gia đình', 'hộ gia đình', 'hộ dân', 'gia'],
  ['suất', 'suất quà', 'phần quà', 'phần'],
  ['ha', 'héc ta', 'héc'],
  ['km', 'ki-lô-mét', 'cây'],
  ['m²', 'mét vuông'],
  ['m', 'mét'],
  ['cặp', 'ca', 'trường hợp', 'vụ'],
]

export function isUnit(candidate: Candidate, { quantity }: Claim): boolean {
  return isUnitOf(candidate, quantity)
}

/** Whether a number is told in the unit of what it would be: "ngôi nhà" of nhà, never hộ of người. */
export function isUnitOf({ unit, facts, role }: Candidate, quantity: Quantity): boolean {
  const said = quantity.unit
  if (said === unit) return true
  if (quantity.denominator !== undefined && ['đồng', 'km', 'ha', 'm²'].includes(unit))
    return said === '' || has(facts[0].indicator.canonical, said)
  if (['%', 'điểm %', '‰', 'đồng', 'lần', 'USD'].some((sign) => sign === said || sign === unit))
    return false
  if (said === '') return true
  const words = facts
    .map(({ indicator, figure }) => `${indicator.canonical}${canon(figure.unit ?? '')}`)
    .join(' ')
  const isAlike = ALIKE.some(
    (group) =>
      group.includes(said) &&
      group.includes(unit) &&
      (group[0] !== 'người' ||
        said === 'người' ||
        ['đồng bào', 'dân', 'người dân', 'khẩu', 'nhân khẩu'].includes(said) ||
        has(words, canon(said).trim())),
  )
  if (isAlike) return true
  if (unit === '' && quantity.denominator !== undefined && !WHO.has(said)) return true
  if (unit === '') return has(words, canon(said).trim()) || (role !== 'whole' && isNeutral(said))
  return canon(said) === canon(unit)
}

export function isPer({ facts: [fact], role }: Candidate, { quantity }: Claim): boolean {
  if (!quantity.per)
    return (
      !fact.per ||
      fact.per === 'năm' ||
      has(fact.indicator.canonical, 'trung bình') ||
      role !== 'value' ||
      quantity.unit === fact.unit
    )
  const said = quantity.per.split('/')
  const given = `${canon(fact.figure.unit ?? '')}${canon(fact.per ?? '')}${perIn(fact)}`
  return said.every(
    (part) =>
      has(given, canon(part).trim()) ||
      (part === 'người' && has(given, 'đầu người')) ||
      role === 'change',
  )
}

/** "mỗi năm", "đầu người" in the name of an indicator. */
function perIn({ indicator: { canonical } }: Fact): string {
  const each = [...canonical.matchAll(/ (?:mỗi|một|đầu|theo|từng) (\p{L}+)(?= )/gu)].map(
    ([, what]) => what,
  )
  const isMoney =
    / thu nhập | lương /u.test(canonical) && / trung bình | đầu người /u.test(canonical)
  return ` ${[...each, ...(isMoney ? ['người'] : [])].join(' ')} `
}
