/** Who may issue a document, by its sign. */
export type Issuer =
  | 'prime-minister'
  | 'government'
  | 'government-office'
  | 'assembly'
  | 'standing-committee'
  | 'president'
  | 'ministry'
  | 'peoples-committee'
  | 'peoples-council'
  | 'local-party'
  | 'central-party'
  | 'front'

/** How each is called, in Vietnamese. */
export const ISSUERS: Record<Issuer, string> = {
  'prime-minister': 'Thủ tướng Chính phủ',
  government: 'Chính phủ',
  'government-office': 'Văn phòng Chính phủ',
  assembly: 'Quốc hội',
  'standing-committee': 'Ủy ban Thường vụ Quốc hội',
  president: 'Chủ tịch nước',
  ministry: 'bộ, ngành trung ương',
  'peoples-committee': 'Ủy ban nhân dân',
  'peoples-council': 'Hội đồng nhân dân',
  'local-party': 'cấp ủy địa phương',
  'central-party': 'Trung ương Đảng',
  front: 'Mặt trận Tổ quốc',
}

/** The later part of a sign, after its last number: the first pattern that fits says who issues it. */
const BY_SIGN: [RegExp, Issuer][] = [
  [/-TTg$/i, 'prime-minister'],
  [/-CP$/i, 'government'],
  [/-VPCP$/i, 'government-office'],
  [/UBTVQH\d*/i, 'standing-committee'],
  [/(?:^|[-/])QH\d+$/i, 'assembly'],
  [/-CTN$/i, 'president'],
  [/-UBND(?:-\p{Lu}+)?$/iu, 'peoples-committee'],
  [/-HĐND$/iu, 'peoples-council'],
  [/[-/](?:TW|BCHTW|BCT)$/i, 'central-party'],
  [/[-/](?:TU|HU|ĐU|QU|ThU|BTV)$/u, 'local-party'],
  [/(?:MTTQ|MTTW|MTTWQ|-BTT)(?:[-/]\p{Lu}+)?$/iu, 'front'],
  [/^(?:TT|TTLT|QĐ|CT|VBHN)-B\p{Lu}/u, 'ministry'],
]

/** The longer names first: "Thủ tướng Chính phủ" is not "Chính phủ". */
const BY_NAME: [RegExp, Issuer][] = [
  [/(?:Phó )?Thủ tướng(?: Chính phủ)?/gu, 'prime-minister'],
  [/Văn phòng Chính phủ/gu, 'government-office'],
  [/Ủy ban Thường vụ Quốc hội/giu, 'standing-committee'],
  [/Quốc hội/gu, 'assembly'],
  [/Chính phủ/gu, 'government'],
  [/Chủ tịch nước/gu, 'president'],
  [
    /Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương(?: Đảng)?|Tổng Bí thư|Trung ương Đảng/gu,
    'central-party',
  ],
  [/(?:MTTQ|Mặt trận Tổ quốc)/gu, 'front'],
  [/(?:Chủ tịch )?(?:UBND|[UỦ][yỷ] ban nhân dân)/giu, 'peoples-committee'],
  [/(?:HĐND|Hội đồng nhân dân)/giu, 'peoples-council'],
  [
    /(?:Tỉnh|Thành|Huyện|Đảng|Quận|Thị) [uủ][yỷ]|Ban Chấp hành Đảng bộ|Ban Thường vụ (?:Tỉnh|Thành|Huyện|Đảng) [uủ][yỷ]/giu,
    'local-party',
  ],
  [/Bộ (?:trưởng )?(?:Bộ )?(?!Chính trị|luật|máy|phận|tiêu)\p{Lu}\p{L}+/gu, 'ministry'],
]

/** Who issues documents of this sign; undefined where nobody says. @param sign `567/QĐ-TTg`, `07/2021/NĐ-CP`, `01-NQ/TU` */
export function issuerOfSign(sign: string): Issuer | undefined {
  const symbol = symbolOf(sign)
  return BY_SIGN.find(([pattern]) => pattern.test(symbol))?.[1]
}

/** The issuers that a text names, in their order, none within the name of another. */
export function issuersNamed(text: string): { issuer: Issuer; start: number; end: number }[] {
  const named: { issuer: Issuer; start: number; end: number }[] = []
  for (const [pattern, issuer] of BY_NAME)
    for (const { 0: name, index: start } of text.matchAll(pattern)) {
      const end = start + name.length
      if (!named.some((other) => start < other.end && end > other.start))
        named.push({ issuer, start, end })
    }
  return named.sort((a, b) => a.start - b.start)
}

const KINDS: [RegExp, string][] = [
  [/^QĐ(?![\p{L}])/u, 'Quyết định'],
  [/^NĐ(?![\p{L}])/u, 'Nghị định'],
  [/^NQ(?![\p{L}])/u, 'Nghị quyết'],
  [/^CT(?![\p{L}])/u, 'Chỉ thị'],
  [/^(?:TT|TTLT)(?![\p{L}])/u, 'Thông tư'],
  [/^KH(?![\p{L}])/u, 'Kế hoạch'],
  [/^BC(?![\p{L}])/u, 'Báo cáo'],
  [/^HD(?![\p{L}])/u, 'Hướng dẫn'],
  [/^TB(?![\p{L}])/u, 'Thông báo'],
  [/^CĐ(?![\p{L}])/u, 'Công điện'],
  [/^TTr(?![\p{L}])/u, 'Tờ trình'],
  [/^KL(?![\p{L}])/u, 'Kết luận'],
]

/** What kind of document a sign names: `QĐ-TTg` a "Quyết định". */
export function kindOfSign(sign: string): string | undefined {
  const symbol = symbolOf(sign)
  return KINDS.find(([pattern]) => pattern.test(symbol))?.[1]
}

/** The kind that stands right before a sign. */
export function kindNamedBefore(text: string): string | undefined {
  const names = KINDS.map(([, name]) => name).join('|')
  const named = new RegExp(`(${names})(?: liên tịch)?(?: số)?:?\\s*$`, 'iu').exec(text)?.[1]
  return named && named[0]!.toUpperCase() + named.slice(1).toLowerCase()
}

function symbolOf(sign: string): string {
  return sign
    .normalize('NFC')
    .replaceAll(/\s/g, '')
    .replace(/^\d+[-/](?:\d{4}[-/])?/, '')
}
