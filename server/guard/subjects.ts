import { has } from './canon.ts'
import { SUBJECTS } from './subject-names.ts'

/** Words in which a subject's syllable means something else. */
const OTHERWISE =
  /(?<= )(?:cá nhân|cá thể|cá biệt|yêu cầu|nhu cầu|toàn cầu|điểm cầu|cầu thị|đất nước|trên đất|quê đất|điện tử|lương thực|lương tâm|đường dây|đường lối|con đường|mắc phải|sửa đổi|trao đổi|dịch vụ|giao dịch|chuyển dịch|phiên dịch|chè chén|khám phá|trường hợp|thị trường|môi trường|hiện trường|lập trường|đại trà|cá cược|rừng người|giá trị cốt lõi|giao lưu|loa truyền thanh)(?= )/gu

/** Subjects that these words name; one that lies in a longer one ("y tế" in "bảo hiểm y tế") is not named for itself. */
export function subjectsIn(words: string): string[] {
  const canonical = words.replaceAll(OTHERWISE, ' | ')
  const named = SUBJECTS.filter((subject) => has(canonical, subject))
  if (named.length < 2) return named
  return named.filter((subject) => {
    const longer = named.filter(
      (other) => other !== subject && ` ${other} `.includes(` ${subject} `),
    )
    const rest = longer.reduce((text, other) => text.replaceAll(` ${other} `, ' | '), canonical)
    return longer.length === 0 || has(rest, subject)
  })
}

/** What is of the one is not of the other: together they are all. */
const COMPLEMENTS = [
  ['trực tuyến', 'trực tiếp'],
  ['đúng hạn', 'trễ hạn', 'quá hạn', 'trễ', 'chậm'],
  ['phụ nữ', 'nam giới'],
  ['nông thôn', 'thành thị'],
  ['biết chữ', 'mù chữ'],
  ['nông nghiệp', 'phi nông nghiệp'],
  ['hài lòng', 'không hài lòng'],
]

/** "trực tiếp" of a figure on what is "trực tuyến". */
export function isComplement(subject: string, allowed: string): boolean {
  return COMPLEMENTS.some(
    (group) => group.includes(subject) && group.some((one) => one !== subject && has(allowed, one)),
  )
}

/** Whether words speak of what the figure's own are not. */
export function saysComplement(words: string, allowed: string): boolean {
  return COMPLEMENTS.some((group) =>
    group.some((one) => has(words, one) && !has(allowed, one) && isComplement(one, allowed)),
  )
}

/** Subjects that qualify: an indicator that has one must be told with it. */
const OPTIONAL = new Set([
  'mắc',
  'đất',
  'khám',
  'hiến đất',
  'vay vốn',
  'cây xanh',
  'loa',
  'ủng hộ',
  'quyên góp',
  'vận động',
  'hỗ trợ',
  'trao',
  'tặng',
  'xóa',
  'dột nát',
  'nông thôn mới',
  'y tế',
  'kinh phí',
  'đào tạo',
  'giá trị',
  'diện tích',
  'xây mới',
  'khu vực',
  'trường',
  'giải ngân',
  'đường',
  'lao động',
  'suất quà',
  'học sinh',
  'trẻ',
])

/** Subjects that make a part or a kind of what they stand beside: said whole, or another thing is meant. */
const QUALIFIERS = new Set([
  'người cao tuổi',
  'người khuyết tật',
  'nông nghiệp',
  'thành thị',
  'ngừng hoạt động',
  'người lớn',
  'sửa chữa',
  'nữ',
  'phụ nữ',
  'trẻ',
  'nâng cao',
  'kiểu mẫu',
  'cận nghèo',
  'thoát nghèo',
  'thoát cận nghèo',
  'tái nghèo',
  'dân tộc thiểu số',
  'cao tuổi',
  'khuyết tật',
  'đúng hạn',
  'trước hạn',
  'trực tuyến',
  'hợp vệ sinh',
  'nước sạch',
  'tự nguyện',
  'bắt buộc',
  'nợ xấu',
  'nợ quá hạn',
  'mất việc',
  'tái mù',
  'mù chữ',
  'biết chữ',
  'tử vong',
  'bỏ học',
])

export function isQualifier(subject: string): boolean {
  return QUALIFIERS.has(subject)
}

export function isOptional(subject: string): boolean {
  return OPTIONAL.has(subject)
}
