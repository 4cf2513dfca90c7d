import { COUNTRY_READINGS } from '#server/speech/country-readings.ts'

/** Signs that nobody sees, marks of Markdown and HTML: a number is not another one for them. */
const INVISIBLE = /\p{DI}/gu
const TAG = /<\/?[a-z][^<>]{0,200}>/giu
const EMPHASIS =
  /\*{1,3}|(?<![\p{L}\d])_{1,3}(?=[\p{L}\d])|(?<=[\p{L}\d])_{1,3}(?![\p{L}\d])|`|~~/gu
const NAMED = new Set(
  COUNTRY_READINGS.filter(({ when }) => when === 'before a name').map(({ written }) => written),
)
const SHORT = Object.fromEntries(
  COUNTRY_READINGS.filter(({ when, unsure, written, spoken }) => {
    const isCapital = /^\p{Lu}[\p{Lu}&.\-/]+$/u.test(written)
    return !unsure && when !== 'before a number' && isCapital && !/[ôơê]-/u.test(spoken)
  }).map(({ written, spoken }) => [written, spoken]),
)
const SHORT_SIGNS = Object.keys(SHORT)
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replaceAll('.', String.raw`\.`))
const SHORTENING = new RegExp(
  String.raw`(?<![\p{L}\d/-])(?:${SHORT_SIGNS.join('|')})(?![\p{L}\d]|[-/]\p{Lu})`,
  'gu',
)

/** Digits and signs of other shapes as the common ones. */
function plainDigits(text: string): string {
  return text.replaceAll(/[\uff01-\uff5e]|(?!\d)\p{Nd}/gu, (sign) => sign.normalize('NFKC'))
}

/** Measures that are said in full, as their signs. */
const MEASURES: [RegExp, string][] = [
  [/(?<!\p{L})(?:ki-?lô-?mét|ki lô mét|cây số)(?!\p{L})/giu, 'km'],
  [/(?<!\p{L})(?:héc-?ta|héc ta|hec-?ta)(?!\p{L})/giu, 'ha'],
  [/(?<!\p{L})mét vuông(?!\p{L})/giu, 'm²'],
  [/(?<!\p{L})mét khối(?!\p{L})/giu, 'm³'],
  [/(?<!\p{L})(?:ki-?lô-?gam|ki lô gam)(?!\p{L})/giu, 'kg'],
]

/** A sentence without marks and invisible signs, its shortenings in full: "NTM" is "nông thôn mới". */
export function plainly(written: string): string {
  const bare = written.normalize('NFC').replaceAll(INVISIBLE, '').replaceAll(TAG, '')
  const text = MEASURES.reduce(
    (words, [said, sign]) => words.replaceAll(said, sign),
    plainDigits(bare.replaceAll(EMPHASIS, '')).replaceAll(/[^\S\n]+/g, ' '),
  )
  return text.replaceAll(SHORTENING, (sign, offset: number) => {
    const rest = text.slice(offset + sign.length)
    if (NAMED.has(sign) && !/^\s?\p{Lu}/u.test(rest)) return sign
    return SHORT[sign]! + (sign.endsWith('.') && !rest.startsWith(' ') ? ' ' : '')
  })
}

/** What says the same, said in one way. */
const ALIKE: [string, string][] = [
  ['được công nhận đạt chuẩn', 'đạt chuẩn'],
  ['được công nhận', 'đạt chuẩn'],
  ['công nhận', 'đạt chuẩn'],
  ['về đích', 'đạt chuẩn'],
  ['học nghề', 'đào tạo nghề'],
  ['cán đích', 'đạt chuẩn'],
  ['đạt danh hiệu', 'đạt'],
  ['hoàn thành xây dựng', 'đạt chuẩn'],
  ['đạt tiêu chuẩn', 'đạt chuẩn'],
  ['suy dinh dưỡng thể thấp còi', 'thấp còi'],
  ['suy dinh dưỡng thấp còi', 'thấp còi'],
  ['thể thấp còi', 'thấp còi'],
  ['hộ gia đình', 'hộ'],
  ['gia đình', 'hộ'],
  ['hộ dân', 'hộ'],
  ['nóc nhà', 'hộ'],
  ['người dân', 'người'],
  ['bà con', 'người'],
  ['nhân dân', 'người'],
  ['dân số', 'người'],
  ['nhân khẩu', 'người'],
  ['trẻ em', 'trẻ'],
  ['trẻ nhỏ', 'trẻ'],
  ['em nhỏ', 'trẻ'],
  ['các cháu', 'trẻ'],
  ['căn nhà', 'nhà'],
  ['ngôi nhà', 'nhà'],
  ['căn hộ', 'nhà'],
  ['thẻ bảo hiểm', 'bảo hiểm'],
  ['người đồng bào dân tộc thiểu số', 'dân tộc thiểu số'],
  ['đồng bào dân tộc thiểu số', 'dân tộc thiểu số'],
  ['người dân tộc thiểu số', 'dân tộc thiểu số'],
  ['công ăn việc làm', 'việc làm'],
  ['bình quân', 'trung bình'],
  ['hằng năm', 'mỗi năm'],
  ['hàng năm', 'mỗi năm'],
  ['xoá', 'xóa'],
  ['tỉ lệ', 'tỷ lệ'],
  ['nông thôn kiểu mẫu', 'nông thôn mới kiểu mẫu'],
  ['chuẩn nông thôn mới', 'đạt chuẩn nông thôn mới'],
  ['đạt đạt chuẩn', 'đạt chuẩn'],
  ['grdp', 'kinh tế'],
  ['gdp', 'kinh tế'],
  ['tổng sản phẩm trên địa bàn', 'kinh tế'],
  ['qua mạng', 'trực tuyến'],
  ['trên mạng', 'trực tuyến'],
  ['online', 'trực tuyến'],
  ['người lớn tuổi', 'người cao tuổi'],
  ['học trò', 'học sinh'],
  ['thầy cô', 'giáo viên'],
  ['nhà vệ sinh', 'nhà tiêu'],
  ['cứng hóa', 'bê tông hóa'],
  ['đổ bê tông', 'bê tông hóa'],
  ['trường học', 'trường'],
  ['communes', 'xã'],
  ['commune', 'xã'],
  ['households', 'hộ'],
  ['new rural standard', 'đạt chuẩn nông thôn mới'],
  ['new-style rural', 'nông thôn mới'],
  ['new rural', 'nông thôn mới'],
  ['poor hộ', 'hộ nghèo'],
  ['poverty rate', 'tỷ lệ hộ nghèo'],
  ['health insurance', 'bảo hiểm y tế'],
  ['clean water', 'nước sạch'],
]
/** The longest first: what lies in another is not told for itself. */
const SAME = ALIKE.toSorted(([one], [other]) => other.length - one.length)
const OLD_STYLE: Record<string, string> = {
  oá: 'óa',
  oà: 'òa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oé: 'óe',
  oè: 'òe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uý: 'úy',
  uỳ: 'ùy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}
const TONED = /o[áàảãạéèẻẽẹ](?!\p{L})|(?<!q)u[ýỳỷỹỵ](?!\p{L})/gu

/** Words alone, in lower case, one space around each, what says the same as one: for finding one text in another. */
export function canon(text: string): string {
  const known = CANONS.get(text)
  if (known !== undefined) return known
  if (CANONS.size > 5000) CANONS.clear()
  const read = readCanon(text)
  CANONS.set(text, read)
  return read
}

/** The same few texts are asked for again and again. */
const CANONS = new Map<string, string>()

function readCanon(text: string): string {
  const low = text.toLowerCase().replaceAll(TONED, (pair) => OLD_STYLE[pair]!)
  let words = ` ${low.replaceAll(/[^\p{L}\p{M}\d%‰]+/gu, ' ').trim()} `
  for (const [said, same] of SAME)
    if (words.includes(` ${said} `)) words = words.replaceAll(` ${said} `, ` ${same} `)
  return withNumbersOfNames(words).replaceAll(/(?<! phụ) nữ(?= )(?! giới)/gu, ' phụ nữ')
}

const DIGITS: Record<string, string> = { một: '1', hai: '2', ba: '3', bốn: '4', năm: '5' }
const NUMBERED = /(?<= )(một|hai|ba|bốn|năm|\d{1,2}) (sao|tuổi)(?= )/gu
const NUMBERING = /(?<= )(mũi|lớp|mức độ) (một|hai|ba|bốn|năm|\d{1,2})(?= )/gu

/** A number that is part of a name is one word with it: "4 sao" is no other number of "sao". */
function withNumbersOfNames(words: string): string {
  if (!/ (?:sao|tuổi|mũi|lớp|mức độ) /u.test(words)) return words
  const digit = (number: string) => DIGITS[number] ?? number
  return words
    .replaceAll(NUMBERED, (_, number: string, name: string) => `${digit(number)}${name}`)
    .replaceAll(NUMBERING, (_, name: string, number: string) => `${name}${digit(number)}`)
}

/** Whether these words stand in a canon, whole. */
export function has(canonical: string, words: string): boolean {
  return canonical.includes(` ${words} `)
}

export function firstOf(canonical: string, words: readonly string[]): string | undefined {
  return words.find((one) => has(canonical, one))
}
