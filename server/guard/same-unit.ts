import type { Quantity } from '#server/quantities/quantity.ts'
import { canon, has } from './canon.ts'
import type { Candidate } from './candidates.ts'
import type { Claim, Sentence } from './claims.ts'
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
    'chị',
    'chị em',
    'người cao tuổi',
    'phụ nữ',
    'hội viên',
    'thành viên',
    'đoàn viên',
    'trẻ',
    'trẻ em',
    'em',
    'cháu',
    'học sinh',
    'học viên',
    'sinh viên',
  ],
  ['nhà', 'căn', 'ngôi', 'căn nhà', 'ngôi nhà', 'nhà ở', 'mái', 'mái nhà', 'mái ấm', 'cái'],
  ['hộ', 'gia đình', 'hộ gia đình', 'hộ dân', 'gia'],
  ['suất', 'suất quà', 'phần quà', 'phần'],
  ['ha', 'héc ta', 'héc'],
  ['km', 'ki-lô-mét', 'cây'],
  ['m²', 'mét vuông'],
  ['m', 'mét'],
  ['cặp', 'ca', 'trường hợp', 'vụ'],
]

/** Whom a word of address means: "84 cụ" are người cao tuổi. */
const MEANT: Record<string, string[]> = {
  cụ: ['người cao tuổi'],
  em: ['trẻ', 'học sinh', 'sinh viên'],
  cháu: ['trẻ', 'học sinh'],
  chị: ['phụ nữ'],
  'chị em': ['phụ nữ'],
}

/** What a word for a number's unit may stand for. */
export function meant(unit: string): string[] {
  return Object.hasOwn(MEANT, unit) ? MEANT[unit]! : []
}

export function isUnit(candidate: Candidate, { quantity }: Claim): boolean {
  return isUnitOf(candidate, quantity)
}

const GENERIC = new Set(['đơn vị', 'trường hợp'])

/** Whether a number is told in the unit of what it would be: "ngôi nhà" of nhà, never hộ of người. */
export function isUnitOf({ unit, facts, role }: Candidate, quantity: Quantity): boolean {
  const said = quantity.unit
  if (said === unit) return true
  if (unit === 'đồng' && said === '' && /triệu|tỷ|tỉ|nghìn|ngàn/iu.test(quantity.written))
    return true
  if (quantity.denominator !== undefined && ['đồng', 'km', 'ha', 'm²'].includes(unit))
    return said === '' || has(facts[0].indicator.canonical, said)
  if (['%', 'điểm %', '‰', 'đồng', 'lần', 'USD'].some((sign) => sign === said || sign === unit))
    return false
  if (said === '' || (GENERIC.has(said) && facts.length > 1)) return true
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
        has(words, canon(said).trim()) ||
        meant(said).some((one) => has(words, one))),
  )
  if (isAlike || facts.some((fact) => isCountedThing(said, fact))) return true
  if (unit === '' && quantity.denominator !== undefined && !WHO.has(said)) return true
  if (unit === '') return has(words, canon(said).trim()) || (role !== 'whole' && isNeutral(said))
  return canon(said) === canon(unit)
}

/** "57.300 thành viên" of what is counted in người and called "Số thành viên hợp tác xã". */
function isCountedThing(said: string, { indicator, unit }: Fact): boolean {
  const thing = canon(said).trim()
  const name = indicator.canonical.replace(/^ (?:tổng )?(?:số lượng|số) (?:lượt )?/u, ' ')
  return ['người', 'cái', 'đơn vị', 'trường hợp'].includes(unit) && name.startsWith(` ${thing} `)
}

/** Of whom a share is, by kinds that are never told for each other. */
const KINDS = [
  ['xã', 'phường', 'thị trấn'],
  ['huyện', 'quận', 'thị xã'],
  ['tỉnh', 'thành phố'],
  ['thôn', 'xóm', 'ấp', 'bản', 'buôn', 'khu dân cư', 'tổ dân phố'],
  ['hộ'],
  ['người', 'trẻ', 'học sinh', 'lao động', 'phụ nữ', 'hội viên', 'đoàn viên', 'cán bộ'],
  ['sản phẩm'],
  ['hồ sơ'],
]

/** "87,5% số xã" of a share of thôn. */
export function isOfOthers({ facts: [fact], role, unit }: Candidate, { quantity, after }: Claim) {
  if (unit !== '%' || quantity.unit !== '%' || (role !== 'value' && role !== 'rest')) return false
  const said = after.replace(/^ (?:tổng )?(?:số |các |những )*/u, ' ')
  const kind = KINDS.find((things) => things.some((thing) => said.startsWith(` ${thing} `)))
  const words = `${fact.indicator.canonical} ${canon(fact.unit)}`
  const given = KINDS.filter((things) => things.some((thing) => has(words, thing)))
  return kind !== undefined && given.length > 0 && !given.includes(kind)
}

export function isPer(
  { facts: [fact], role }: Candidate,
  { quantity, before, after, begin }: Claim,
): boolean {
  const ofWhom = / trung bình (?:mỗi |một |của |theo )?(đầu người|hộ|xã|thôn|huyện|người)(?= )/u
  const [, mine] = ofWhom.exec(`${before} ${after}`) ?? []
  const [, theirs] = ofWhom.exec(fact.indicator.canonical) ?? []
  if (mine && theirs && role === 'value' && !mine.endsWith(theirs) && !theirs.endsWith(mine))
    return false
  if (role === 'value' && isForOther(`${before}${after}`, fact)) return false
  if (role === 'each') return true
  if (role === 'monthly')
    return quantity.per?.split('/').includes('tháng') === true || has(canon(begin), 'mỗi tháng')
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

const AREAS = ['sào', 'mẫu', 'ha', 'công', 'm²', 'km', 'km²']

const WHOSE = ['xã', 'phường', 'huyện', 'tỉnh', 'thôn', 'ấp', 'hộ']

/** "Mỗi sào" of what each héc-ta yields, "mỗi huyện" of what each xã has. */
function isForOther(words: string, { indicator, per = '' }: Fact): boolean {
  const said = [...words.matchAll(/ mỗi (\S+)(?= )/gu)].map(([, one]) => one!)
  const isOf = (one: string) =>
    per.split('/').includes(one) ||
    ['mỗi', 'trung bình'].some((each) => has(indicator.canonical, `${each} ${one}`))
  return (
    isOther(
      said,
      AREAS,
      AREAS.filter((one) => isOf(one) || has(indicator.canonical, one)),
    ) || isOther(said, WHOSE, WHOSE.filter(isOf))
  )
}

function isOther(said: string[], kind: string[], given: string[]): boolean {
  const named = said.filter((one) => kind.includes(one))
  return given.length > 0 && named.length > 0 && !named.some((one) => given.includes(one))
}

const PERIOD = / mỗi (ngày|tuần|tháng|quý|năm)(?= )/u
const BEGINS = /^ mỗi (ngày|tuần|tháng|quý|năm)(?= )/u

const YEARS =
  /(?<!\p{L})(?:tổng cộng|cộng dồn|cả (?:giai đoạn|nhiệm kỳ)|(?:trong|sau|qua)\s+(?:\d+|hai|ba|bốn|năm|sáu|mười)\s+năm)(?!\p{L})/iu

/** "Trong năm năm giảm tổng cộng" of what each year brought. */
export function isOverYears(
  { facts: [fact], role }: Candidate,
  { quantity }: Claim,
  { sentence: { text, canonical } }: { sentence: Sentence },
): boolean {
  const isYearly = fact.per === 'năm' || has(fact.indicator.canonical, 'mỗi năm')
  const isSaid = quantity.per || has(canonical, 'mỗi năm') || has(canonical, 'trung bình')
  return role === 'value' && isYearly && !isSaid && YEARS.test(text)
}

/** "Mỗi năm, mỗi em …" of what is given each month. */
export function isOfOtherPeriod(
  { facts: [fact], role }: Candidate,
  { sentence }: { sentence: Sentence },
): boolean {
  const [, said] = BEGINS.exec(sentence.canonical) ?? []
  const given = `${fact.indicator.canonical} mỗi ${fact.per?.split('/').at(-1) ?? ''} `
  return role === 'value' && said !== undefined && PERIOD.test(given) && !has(given, `mỗi ${said}`)
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
