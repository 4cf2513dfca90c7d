import { readDigits } from '#server/speech/numbers.ts'
import type { Found, Place } from '#server/speech/reading.ts'

const GAP = String.raw`[ .-]?`
const MOBILE = new RegExp(String.raw`^0\d{1,3}(?:${GAP}\d{2,4}){2,3}(?![\d])(?![.,]\d)`)
const ABROAD = new RegExp(String.raw`^\+\d{1,3}(?:${GAP}\d{2,4}){2,4}(?![\d])`)
const SERVICE = new RegExp(String.raw`^1[89]00(?:${GAP}\d{2,6}){0,3}(?![\d])(?![.,]\d)`)
const SHORT = /^\d{3,6}(?![\d/:%])(?![.,]\d)/
/** Words after which a short number is dialled. */
const AFTER_LINE =
  /(?<!\p{L})(?:tổng đài|đường dây nóng|hotline|đầu số|điện thoại|máy lẻ)(?:\s+(?:quốc gia|miễn phí|khẩn cấp|bảo vệ trẻ em|hỗ trợ|tư vấn|dịch vụ công|số))*\s*:?\s*$/iu
const AFTER_CALL =
  /(?<!\p{L})(?:gọi|liên hệ|nhắn tin|bấm|quay)(?:\s+(?:ngay|điện|đến|tới|cho|theo|vào))*\s+(?:tổng đài|số(?: điện thoại| máy)?)\s*:?\s*$/iu
const AFTER_DIAL = /(?<!\p{L})(?:gọi|bấm|quay)(?:\s+(?:ngay|điện|đến|tới|cho))*\s+$/iu
const EMERGENCY = /^(?:111|112|113|114|115|1022|156|119)(?![\d/:%])(?![.,]\d)/
const DIALLED = new Set([8, 9, 10, 11, 12])

/** N12: what is dialled is said digit by digit. */
export function phone({ rest, before }: Place): Found | undefined {
  const [written] =
    MOBILE.exec(rest) ?? ABROAD.exec(rest) ?? service(rest) ?? short(rest, before) ?? []
  if (!written) return
  const digits = written.replaceAll(/\D/g, '')
  if (written.startsWith('0') && !DIALLED.has(digits.length)) return
  const plus = written.startsWith('+') ? 'cộng ' : ''
  return { length: written.length, spoken: plus + readDigits(digits), number: 'phone' }
}

/** `1900 1234`; alone, 1900 is a year. */
function service(rest: string): RegExpExecArray | null {
  const match = SERVICE.exec(rest)
  return match && match[0].length > '1900'.length + 2 ? match : null
}

function short(rest: string, before: string): RegExpExecArray | null {
  if (AFTER_LINE.test(before) || AFTER_CALL.test(before)) return SHORT.exec(rest)
  return AFTER_DIAL.test(before) ? EMERGENCY.exec(rest) : null
}
