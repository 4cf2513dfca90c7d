import { readDigits, readInteger, type Region } from '#server/speech/numbers.ts'
import { left, type Found, type NumberKind, type Place } from '#server/speech/reading.ts'
import { isCounted } from './counted.ts'
import { DASH, END, LITERAL, readLiteral, type Said } from './literals.ts'
import { PER, UNITS } from './units.ts'

const NUMBER = new RegExp(`^${LITERAL}`)
/** Letters right after digits, `4G`, `1A`. */
const DIGITS_FIRST = /^\d+(?:[.,]\d+)*[\p{L}\p{M}][\p{L}\p{M}\d]*/u
/** Digits after letters, `A1`, `F0`, `Covid-19`. */
const LETTERS_FIRST = /^[\p{L}\p{M}]+-?\d[\p{L}\p{M}\d]*(?:[.-]\d[\p{L}\d]*)*/u
/** `1 000 000`, `1-2-3`: one number or several, nobody knows. */
const SEVERAL = /^\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|^\d+(?:-\d+){2,}/
/** Words after which points part the numbers of a section. */
const AFTER_SECTION = /(?<!\p{L})(?:mục|điều|khoản|bài|chương|phần|phiên bản|bảng|hình)\s+$/iu
const SECTION = /^\d{1,2}(?:\.\d{1,2})+$/
const MONEY_FIRST = new RegExp(String.raw`^[$€£¥]\s?${LITERAL}`)
const LETTER = /[\p{L}\d]$/u
const GOES_ON = /^[\p{L}\p{M}\d]/u
/** Words after which a number is a name: its zeros in front are said. */
const AFTER_NAME =
  /(?<!\p{L})(?:số|mã|mã số|mẫu|phòng|thửa|tờ|lô|biển|thẻ|tuyến|đường|tổ|khu|đội|quyển|bàn|kênh)\s+$/iu
/** "thôn 3", "cấp 6": which one, not how many. */
const AFTER_NAMED =
  /(?<!\p{L})(?:thôn|xóm|ấp|bản|buôn|tổ|khu|đội|số|nhóm|lớp|đợt|vòng|cấp|điều|khoản|mục|ngõ|đường|năm)\s+$/iu
const BETWEEN = new RegExp(
  String.raw`^${DASH}(?=(?:(?:ngày|tháng|năm|quý)\s+)?[\d]|[IVX]+(?!\p{L}))`,
  'u',
)
const MINUS = new RegExp(String.raw`^[-–−](?=${LITERAL})`)
const PERCENT = /^\s?([%‰])/
const STROKE = new RegExp(String.raw`^/\s?((?:\p{L}\p{M}*|-|[²³°%])+\d?)${END}`, 'u')
const BY = /^\s*[x×]\s*(?=\d)/u
/** Words that count, with a unit after them. */
const AFTER_COUNT =
  /(?<!\p{L})(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm|chục|mỗi|một|nửa|vài|mấy|từng|trên|theo)\s$/iu
/** A number not long ago, in the same breath. */
const AFTER_NUMBER = /\d[^.;:!?()\n]{0,40}$/u

/** N2–N6, N12: numbers with their units, ranges between them, and what falls to each. */
export function amount(place: Place): Found | undefined {
  return (
    moneyFirst(place) ??
    number(place) ??
    between(place) ??
    minus(place) ??
    percent(place) ??
    unitAlone(place) ??
    per(place) ??
    by(place)
  )
}

function moneyFirst({ rest }: Place): Found | undefined {
  const [written] = MONEY_FIRST.exec(rest) ?? []
  return written ? left(written, 'symbol') : undefined
}

function number(place: Place): Found | undefined {
  const { rest, before, region } = place
  const [literal] = NUMBER.exec(rest) ?? []
  if (!literal) return
  const [several] = SEVERAL.exec(rest) ?? []
  if (several) return left(several, 'number')
  const said = sayNumber(literal, before, region)
  const unit = unitAfter(rest.slice(literal.length))
  if (unit && said) {
    const spoken = `${said.spoken} ${unit.spoken}`
    return { ...said, length: literal.length + unit.length, spoken, number: 'figure' }
  }
  const [mixed] = DIGITS_FIRST.exec(rest) ?? []
  if (mixed) return left(mixed, 'mixed')
  if (!said) return left(literal, 'number')
  return { ...said, length: literal.length, number: kindOf(literal, place) }
}

/** What is written with points or a comma, or followed by what is counted, says how much. */
function kindOf(literal: string, { rest, before }: Place): NumberKind {
  if (AFTER_NAMED.test(before)) return 'count'
  return /[.,]/.test(literal) || isCounted(rest.slice(literal.length)) ? 'figure' : 'count'
}

function sayNumber(literal: string, before: string, region: Region): Said | undefined {
  if (AFTER_SECTION.test(before) && SECTION.test(literal))
    return {
      spoken: literal
        .split('.')
        .map((part) => readInteger(part, region))
        .join(' chấm '),
    }
  const isName = AFTER_NAME.test(before) && /^0\d+$|^\d{7,}$/.test(literal)
  return isName || /^00\d/.test(literal)
    ? { spoken: readDigits(literal) }
    : readLiteral(literal, region)
}

/** The signs of units, the longest first. */
const SIGNS = Object.keys(UNITS).sort((a, b) => b.length - a.length)
const UNIT = new RegExp(String.raw`^\s?(${SIGNS.map(escape).join('|')})`, 'u')

/** A unit right after a number, or after one space. */
function unitAfter(after: string): { length: number; spoken: string } | undefined {
  const [written, sign] = UNIT.exec(after) ?? []
  if (!written || (LETTER.test(sign!) && GOES_ON.test(after.slice(written.length)))) return
  return { length: written.length, spoken: UNITS[sign!]! }
}

function escape(sign: string): string {
  return sign.replaceAll('.', String.raw`\.`)
}

/** N5: between two numbers a dash is "đến". */
function between({ rest, last }: Place): Found | undefined {
  const [written] = last?.number ? (BETWEEN.exec(rest) ?? []) : []
  if (!written) return
  const doubt = { kind: 'check', why: 'range' } as const
  const falls = isPlainFall(last!.written, rest.slice(written.length))
  return { length: written.length, spoken: ' đến ', ...(falls && { doubt }) }
}

/** `20-11` may be a day and a month, or a score. */
function isPlainFall(from: string, after: string): boolean {
  const [to] = /^\d+(?![.,]?\d)/.exec(after) ?? []
  return /^\d+$/.test(from) && to !== undefined && Number(from) > Number(to)
}

function minus({ rest, before }: Place): Found | undefined {
  if (/[\p{L}\d]$/u.test(before)) return
  const [written] = MINUS.exec(rest) ?? []
  return written ? { length: written.length, spoken: 'âm ' } : undefined
}

/** `12,6 triệu m³`, "mỗi km": the number of it is a word. */
function unitAlone({ rest, before }: Place): Found | undefined {
  if (!AFTER_COUNT.test(before)) return
  const unit = unitAfter(rest)
  return unit && unit.length > 1 ? unit : undefined
}

/** N4: after a number that had a word between, or after "điểm". */
function percent({ rest, before }: Place): Found | undefined {
  const [written, sign] = PERCENT.exec(rest) ?? []
  if (!written || !/(?:điểm|\d)\s?$/u.test(before)) return
  return { length: written.length, spoken: `${/^\s/.test(written) ? ' ' : ''}${UNITS[sign!]}` }
}

/** N6: `/người/tháng` after a number. */
function per({ rest, before }: Place): Found | undefined {
  const [written, sign] = STROKE.exec(rest) ?? []
  const unit = Object.hasOwn(PER, sign ?? '') ? PER[sign!] : undefined
  if (!unit || !AFTER_NUMBER.test(before)) return
  return { length: written!.length, spoken: ` mỗi ${unit}` }
}

/** `3 x 4 m`. */
function by({ rest, last }: Place): Found | undefined {
  const [written] = last?.number ? (BY.exec(rest) ?? []) : []
  return written ? { length: written.length, spoken: ' nhân ' } : undefined
}

/** `A1`, `F0`, `Covid-19`: letters and digits in one; nobody knows how it is said. */
export function mixed({ rest }: Place): Found | undefined {
  const [written] = LETTERS_FIRST.exec(rest) ?? []
  return written ? left(written, 'mixed') : undefined
}
