import type { Doubt, Why } from './reading.ts'

/** Why a person is asked, in Vietnamese and in English. */
export const WHY: Record<Why, { vi: string; en: string }> = {
  acronym: { vi: 'chữ viết tắt chưa có cách đọc', en: 'an abbreviation without a reading' },
  symbol: { vi: 'ký hiệu chưa có cách đọc', en: 'a sign without a reading' },
  address: { vi: 'địa chỉ, nên nói “xem tại bảng tin”', en: 'an address: say where it is posted' },
  emoji: { vi: 'biểu tượng cảm xúc không đọc được', en: 'an emoji cannot be read aloud' },
  mixed: { vi: 'chữ và số viết liền, chưa rõ cách đọc', en: 'letters and digits in one' },
  number: { vi: 'con số viết không rõ', en: 'a number written unclearly' },
  date: { vi: 'ngày không có trong lịch hoặc không rõ', en: 'no such day, or unclear which' },
  ratio: { vi: 'có thể là ngày, tỷ lệ hoặc số nhà', en: 'a date, a ratio or a house number' },
  range: { vi: 'khoảng giảm dần, có thể là ngày tháng', en: 'a range that falls: perhaps a date' },
  document: { vi: 'ký hiệu văn bản chưa biết', en: 'an unknown document symbol' },
  'three-decimals': {
    vi: 'ba chữ số sau dấu phẩy, có thể là hàng nghìn',
    en: 'three digits after a comma: perhaps thousands',
  },
  'decimal-point': { vi: 'dấu chấm thập phân kiểu Anh', en: 'a decimal point as in English' },
  issuer: { vi: 'kiểm tra cơ quan ban hành', en: 'check who issued it' },
}

/** Why, and whether it was read or left, for who reads a terminal. */
export function explain({ kind, why }: Doubt): string {
  const what = kind === 'unknown' ? ['để nguyên', 'left as written'] : ['đã đọc', 'read']
  return `${WHY[why].vi}, ${what[0]} · ${WHY[why].en}, ${what[1]}`
}
