import { readDigits, readInteger } from '#server/speech/numbers.ts'
import { left, type Found, type Place } from '#server/speech/reading.ts'
import { END } from './literals.ts'

/** The kinds of documents, as their symbols begin. */
const KINDS: Record<string, string> = {
  QĐ: 'Quyết định',
  NĐ: 'Nghị định',
  NQ: 'Nghị quyết',
  NQLT: 'Nghị quyết liên tịch',
  CT: 'Chỉ thị',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  KH: 'Kế hoạch',
  KL: 'Kết luận',
  HD: 'Hướng dẫn',
  CV: 'Công văn',
  CĐ: 'Công điện',
  TB: 'Thông báo',
  BC: 'Báo cáo',
  TTr: 'Tờ trình',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  CTr: 'Chương trình',
  CTrPH: 'Chương trình phối hợp',
  GM: 'Giấy mời',
  VBHN: 'Văn bản hợp nhất',
  L: 'Luật',
}

/** Who issues it, as the symbol ends. */
const ISSUERS: Record<string, string> = {
  TTg: 'Thủ tướng Chính phủ',
  CP: 'Chính phủ',
  VPCP: 'Văn phòng Chính phủ',
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  TW: 'Trung ương',
  TƯ: 'Trung ương',
  MTTQ: 'Mặt trận Tổ quốc',
  MTTW: 'Mặt trận Trung ương',
  'MTTW-BTT': 'Ban Thường trực Mặt trận Trung ương',
  'MTTQ-BTT': 'Ban Thường trực Mặt trận Tổ quốc',
  BCĐ: 'Ban Chỉ đạo',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BTC: 'Bộ Tài chính',
  BNV: 'Bộ Nội vụ',
  BYT: 'Bộ Y tế',
  BCA: 'Bộ Công an',
  BQP: 'Bộ Quốc phòng',
  BTP: 'Bộ Tư pháp',
  BCT: 'Bộ Công Thương',
  BXD: 'Bộ Xây dựng',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn',
  BTNMT: 'Bộ Tài nguyên và Môi trường',
  BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
  BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội',
  BKHĐT: 'Bộ Kế hoạch và Đầu tư',
  BDTTG: 'Bộ Dân tộc và Tôn giáo',
  NHNN: 'Ngân hàng Nhà nước',
  'BTTTT-TTCS': 'Cục Thông tin cơ sở, Bộ Thông tin và Truyền thông',
}
/** A party committee of a province or of a city: the symbol does not say which. */
const PARTY = 'TU'
const PARLIAMENT: Record<string, string> = {
  QH: 'Quốc hội',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
}

const LETTERS = String.raw`\p{Lu}[\p{L}\d]*`
const SYMBOL = new RegExp(
  String.raw`^(\d{1,5})(?:/((?:19|20)\d\d))?[/-](${LETTERS}(?:[-/]${LETTERS})*)${END}`,
  'u',
)
const OF = /^(?:,?\s+ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4})?\s+của\s/u
const PAIR = ['Chính phủ', 'Thủ tướng Chính phủ']
const SAYER =
  /((?:Thủ tướng\s+)?Chính phủ)\s+(?:\p{Ll}+\s+){0,2}(?:ban hành|ký|phê duyệt|có|ra)\s+[^.;\n]{0,40}$/iu
const AFTER_NUMBER_WORD = /(?<!\p{L})số\s*:?\s*$/iu

/** N11: number, year and symbol of a document; who issued it, unless the text says so itself. */
export function document(place: Place): Found | undefined {
  const { rest, before, region } = place
  const [written, digits, year, symbol] = SYMBOL.exec(rest) ?? []
  if (!written) return
  const origin = originOf(symbol!)
  if (!origin) return left(written, 'document')
  const isCode = AFTER_NUMBER_WORD.test(before) && digits!.startsWith('0')
  const said = isCode ? readDigits(digits!) : readInteger(digits!, region)
  const ofYear = year ? ` năm ${readInteger(year, region)}` : ''
  const of = OF.test(rest.slice(written.length)) ? '' : ` của ${origin.issuer}`
  const kind = !origin.kind || isNamed(before, origin.kind) ? '' : `${origin.kind} số `
  const spoken = `${kind}${said}${ofYear}${of}`
  const doubtful = (of && origin.doubtful) || isSaidOfAnother(before, origin.issuer)
  const doubt = { kind: 'check', why: 'issuer' } as const
  return { length: written.length, spoken, number: 'document', ...(doubtful && { doubt }) }
}

/** "Chính phủ ban hành … QĐ-TTg": what the Prime Minister signs is not the Government's, nor the reverse. */
function isSaidOfAnother(before: string, issuer: string): boolean {
  const [, sayer] = SAYER.exec(before) ?? []
  if (!sayer || !PAIR.includes(issuer)) return false
  return sayer.toLowerCase() !== issuer.toLowerCase()
}

type Origin = { kind: string; issuer: string; doubtful?: boolean }

export function originOf(symbol: string): Origin | undefined {
  const parliament = parliamentOf(symbol)
  if (parliament) return parliament
  const [, kind, issuer] = /^([^-/]+)[-/](.+)$/u.exec(symbol) ?? []
  const named = KINDS[kind ?? '']
  if (!named || !issuer) return
  if (issuer === PARTY) return { kind: named, issuer: 'Tỉnh ủy', doubtful: true }
  const by = ISSUERS[issuer]
  return by ? { kind: named, issuer: by } : undefined
}

/** `QH15`, `NQ-UBTVQH15`: the parliament of a term. */
function parliamentOf(symbol: string): Origin | undefined {
  const [, kind = '', body, term] = /^(?:(\p{L}+)[-/])?(QH|UBTVQH)(\d{1,2})$/u.exec(symbol) ?? []
  if (!body) return
  return {
    kind: KINDS[kind] ?? '',
    issuer: `${PARLIAMENT[body]} khóa ${readInteger(term!, 'north')}`,
  }
}

/** The text has named the kind already, in full or by its letters. */
function isNamed(before: string, kind: string): boolean {
  const short = Object.keys(KINDS).find((key) => KINDS[key] === kind)
  const words = [kind, short].join('|')
  return new RegExp(
    String.raw`(?<!\p{L})(?:${words})(?:\s+[\p{Ll}\p{M}]+){0,3}\s*(?:số)?\s*:?\s*$`,
    'iu',
  ).test(before)
}
