import type { Quantity } from '#server/quantities/quantity.ts'

/** The words from the number before, or the beginning of the sentence, and those to the number after. */
export type Around = { before: string; after: string }

const WORDS_AT_MOST = 16
/** Of these the number says how much there is, not what: what is measured stands before it as often as after. */
const MEASURED =
  /^(?:%|‰|điểm %|lần|đồng|USD|EUR|ha|m²?|km²?|m³|kg|g|tấn|tạ|lít|giờ|phút|kwh|kw|mw|)$/u

/**
 * What the words of the clause around a number say that it counts.
 * @param last the indicator said before it in the sentence
 */
export function indicatorInText(quantity: Quantity, around: Around, last = ''): string {
  const after = afterNumber(around.after)
  const before = beforeNumber(around.before)
  const none = noneUnder(around.before, after)
  if (none) return tidy(none)
  const isMeasured = MEASURED.test(quantity.unit) || quantity.per !== undefined
  return tidy(
    isMeasured
      ? measured(quantity, { before, after }, last)
      : counted(quantity, { before, after }, last),
  )
}

/** `20 xã đạt chuẩn`: the thing and what is said of it; of the thing alone, what it is counted as. */
function counted({ unit }: Quantity, { before, after }: Around, last: string): string {
  const isBare = after === unit || !after.includes(' ')
  if (!isBare) return after
  const change = /^(?:tăng|giảm)(?: thêm)?$/u.exec(before)?.[0]
  if (change && last) return `${last} ${change}`
  if (/(?:^|\s)(?:xuống|lên)(?: còn| tới| đến)?$/u.test(before) && last) return last
  if (!before.includes(' ') || /(?:cùng|và|của|tại|ở)$/u.test(before)) return after || before
  return subjectOf(before) || after
}

const DIRECTION =
  /(?<!\p{L})(giảm|tăng)(?:\s+(?:thêm|từ|được|bình quân|khoảng|trên|hơn|ít nhất|tối thiểu))*$/u

/** "giảm 1-1,5% tỷ lệ hộ nghèo", "tỷ lệ hộ nghèo giảm 1,03%/năm", "xuống còn 1,3%". */
function measured({ unit, per }: Quantity, { before, after }: Around, last: string): string {
  const direction = DIRECTION.exec(before)?.[1] ?? ''
  const subject = subjectOf(before)
  if (/^(?:kế hoạch|chỉ tiêu|dự toán)/u.test(after)) return `${subject || last} so với ${after}`
  if (after.includes(' ') && !isSubject({ unit, per, subject, direction }))
    return `${direction} ${after}`
  const isMean = per !== undefined && !unit.startsWith('%')
  if (isMean && subject && subject.split(' ').length < 3) return `${subject} ${unit}`
  if (subject && subject !== direction) return subject
  return last ? `${last} ${direction}` : after
}

type Measured = { unit: string; per: string | undefined; subject: string; direction: string }

/** Whether what is measured stands before the number, though something follows it. */
function isSubject({ unit, per, subject, direction }: Measured): boolean {
  const isRate = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng)/iu.test(subject)
  if (unit.startsWith('%')) return isRate
  return (per !== undefined && subject !== '') || (subject.split(' ').length > 2 && !direction)
}

const WHOLE_PLACE =
  /^(?:toàn|cả) (?:tỉnh|nước|xã|huyện|thành phố|quốc|phường|vùng|ấp|thôn)(?:\s+(?:hiện|đã|có))*\s*/iu

function subjectOf(before: string): string {
  const plain = before.replace(/(?:^|\s+)(?:giảm|tăng) từ$/u, '').replace(VERBS_LEFT, '')
  return plain.replace(WHOLE_PLACE, '').trim()
}

/** "không có xã dưới 10 tiêu chí". */
function noneUnder(before: string, after: string): string | undefined {
  const none = /(không (?:có|còn) [\p{L} ]{2,40}? (?:dưới|trên))\s*$/u.exec(before)?.[1]
  return none && after ? `${none} ${after}` : undefined
}

/** Another kind of the same thing: `8 tỉnh, thành phố`. */
const ALIKE =
  'thành phố|thị xã|thị trấn|phường|xã|đặc khu|ngành|học viên|hội viên|đoàn viên|đảng viên|khu phố|ấp|xóm|bản|' +
  'tổ dân phố|hộ cận nghèo'
/** Words after which it is said of something else. */
const ENDS = new RegExp(
  String.raw`[;:.!?…()]|,(?!\s*(?:${ALIKE})(?!\p{L})(?!\s+\p{Lu}))|(?<!\p{L})(?:trong đó|trong khi|bằng|chiếm|` +
    'trị giá|gồm|bao gồm|là|tại|cùng|so với|nhờ|theo|với|để|vào|từ|đến|nhằm|thì|nên|mà|nhưng|cho biết|mỗi năm|hằng năm|' +
    String.raw`hàng năm|trong|lên|xuống|trở lên|do|vì)(?!\p{L})`,
  'u',
)
const LEFT_OVER =
  /(?:[\s,(–-]|(?<!\p{L})(?:và|có|hơn|gần|khoảng|trên|dưới|ít nhất|tối thiểu|tối đa|không dưới|không quá|xấp xỉ|năm|tháng|ngày|quý|tới|cả|thêm|ước|đạt|còn|giảm|tăng|của|ở|đó|hiện|các|nay|cuối|đầu|tính|cho))+$/u
const BEGINS = /^(?:[\s,)–-]|(?:của|ở|về|cho|và)(?=\s))+/u

function afterNumber(text: string): string {
  const plain = withoutBrackets(text).replace(/^[\p{L}\s]{0,24}\/\s*\p{L}+(?:\/\p{L}+)*/u, '')
  const end = ENDS.exec(plain)
  const clause = end ? plain.slice(0, end.index) : plain
  return clause.replace(LEFT_OVER, '').replace(BEGINS, '').trim()
}

/** What ends the words before a number. */
const LAST_BREAK =
  /^.*(?:[;(.!?…]|,\s|(?<!\p{L})(?:trong đó|bao gồm|cho biết|nhưng|và có|đặt mục tiêu|phấn đấu(?: đến)?|mục tiêu là|dự kiến)(?!\p{L}))/su
const BULLET = /^(?:[-–•*+]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s*/u

function beforeNumber(text: string): string {
  const plain = withoutBrackets(text)
    .replace(/^[^()]*\)/, '')
    .trim()
    .replace(/\s*[:=~≈–-]+(?:\s*[~≈])?$/u, '')
    .replace(BULLET, '')
  const clause = plain.replace(LAST_BREAK, '')
  return clause.slice(clause.lastIndexOf(':') + 1).trim()
}

const VERBS_LEFT =
  /(?:[\s:,=~≈–-]|(?<!\p{L})(?:là|đạt|có|còn|chiếm|bằng|gồm|được|ở mức|mức|khoảng|gần|hơn|trên|dưới|ít nhất|tối thiểu|tối đa|không dưới|không quá|xấp xỉ|ước|lên|xuống|tới|đến|từ|đã|sẽ|thêm|cả|cùng|và|hiện|chỉ|tính))+$/u

function withoutBrackets(text: string): string {
  return text.replaceAll(/\s*\([^()]*\)/g, '')
}

function tidy(indicator: string): string {
  const words = indicator.trim().split(/\s+/)
  const text = words
    .slice(0, WORDS_AT_MOST)
    .join(' ')
    .replace(/[\s,;:–-]+$/u, '')
  return /^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
}
