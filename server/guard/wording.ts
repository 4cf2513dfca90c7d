/** What the words right before a number say of a change: by so much, to so much, from so much. */
export type Change = { kind: 'amount' | 'to' | 'from' | 'none'; direction?: 'up' | 'down' }

const UP = 'tăng|nâng|thêm|vượt|hơn hẳn|nhiều hơn|cao hơn|lớn hơn|rose|increased?|up'
const DOWN = 'giảm|hạ|bớt|kém|ít hơn|thấp hơn|thiếu|hụt|fell|decreased?|dropped|down'
const BRIDGE =
  'thêm|được|bình quân|trung bình|khoảng|gần|hơn|trên|dưới|tới|đến|mỗi|năm|hằng|hàng|mức|là|so|với|cùng|kỳ|ngoái|trước|ít nhất|tối thiểu|tối đa|nhiều nhất|không quá|chừng|xấp xỉ|ngót|lần lượt|kế|hoạch|mục|tiêu|chỉ|tiêu|đề|ra|chỉ|by|about|nearly|over|tỷ|lệ|hộ|nghèo|số|nhẹ|mạnh|nhanh|đều|thu|nhập'
const AMOUNT = new RegExp(
  String.raw`(?<!\p{L})(?:(${UP})|(${DOWN}))(?!\s*nghèo\s+(?:bền|đa))(?:\s+(?:${BRIDGE}))*\s*$`,
  'iu',
)
const THAN = new RegExp(
  String.raw`(?<!\p{L})(?:(nhiều hơn|cao hơn|lớn hơn|hơn)|(ít hơn|thấp hơn|kém hơn|kém))\s+(?:(?:so|với|tỉnh|huyện|xã|của|ở|phường|thành phố|năm)\s+)*(?:(?:\p{Lu}\p{L}*\s*(?:-\s*)?){1,4}(?:\d{4}\s*)?|\d{4}\s*)(?:là|tới|đến|gần|khoảng|hơn)?\s*$`,
  'u',
)
const TO =
  /(?<!\p{L})(?:(lên|to)|(xuống)|(còn|về|thành))(?:\s+(?:còn|tới|đến|thành|mức|khoảng|gần|hơn|trên|dưới|chỉ|ít nhất|tối thiểu|không quá))*\s*$/iu
const FROM = /(?<!\p{L})(?:từ|from)(?:\s+(?:mức|chỗ|khoảng|gần|hơn|trên|chỉ))*\s*$/iu
const VERB_UP = /(?<!\p{L})(?:tăng|nâng|cải thiện|rose|increased?)(?!\p{L})/iu
const VERB_DOWN = /(?<!\p{L})(?:giảm|hạ|kéo|fell|decreased?|dropped)(?!\p{L})(?!\s+nghèo)/iu

export function changeBefore(lead: string, tail: string): Change {
  if (FROM.test(lead) && !/(?<!\p{L})trở (?:lên|xuống)(?!\p{L})/iu.test(tail))
    return { kind: 'from', ...directed(verbIn(lead) ?? endsIn(tail)) }
  const than = THAN.exec(lead)
  if (than) return { kind: 'amount', direction: than[1] ? 'up' : 'down' }
  const to = TO.exec(lead)
  const verb = verbIn(lead)
  if (to?.[1] && !/tính\s+lên/iu.test(lead))
    return { kind: 'to', direction: verb === 'down' ? 'down' : 'up' }
  if (to?.[2]) return { kind: 'to', direction: verb === 'up' ? 'up' : 'down' }
  if (to?.[3] && verb) return { kind: 'to', direction: verb }
  const amount = AMOUNT.exec(lead)
  return amount ? { kind: 'amount', direction: amount[1] ? 'up' : 'down' } : { kind: 'none' }
}

function directed(direction: Change['direction']) {
  return direction && { direction }
}

function verbIn(text: string): Change['direction'] {
  if (VERB_DOWN.test(text)) return 'down'
  return VERB_UP.test(text) ? 'up' : undefined
}

function endsIn(tail: string): Change['direction'] {
  if (/(?<!\p{L})(?:xuống|còn)(?!\p{L})/iu.test(tail)) return 'down'
  return /(?<!\p{L})lên(?!\p{L})/iu.test(tail) ? 'up' : undefined
}

const NOT_NEGATION =
  /(?<!\p{L})(?:không (?:chỉ|ngừng|quá|dưới|để|gian|khí|những)|chưa (?:đến|tới|đầy|kể|bao giờ)|không (?:đến|tới))(?!\p{L})/giu

export function isNegated(text: string): boolean {
  return /(?<!\p{L})(?:chưa|không|chẳng|thiếu|ngoài diện|not|without)(?!\p{L})/iu.test(
    text.replaceAll(NOT_NEGATION, ''),
  )
}

const STILL = /(?<!\p{L})(?:còn|còn lại|số còn lại|remaining)(?!\p{L})/iu
const TO_DO = /(?<!\p{L})(?:phải|cần|tiếp tục|phấn đấu|đang|sẽ|chờ|nữa|để)(?!\p{L})/iu
const DONE = /(?<!\p{L})(?:đã|đạt|được|hoàn thành|tham gia|có|sử dụng)(?!\p{L})/iu

/** "còn 1.638 xã", "còn 4,7 km phải làm": what is left, said without a "chưa". */
export function isRest(lead: string, tail: string): boolean {
  if (!STILL.test(lead) && !/^\s*(?:\p{L}+\s+){0,4}còn lại/u.test(tail)) return false
  return !DONE.test(tail) || TO_DO.test(tail)
}

const NO_TARGET =
  /chương trình mục tiêu quốc gia|mục tiêu quốc gia|(?:vượt|hoàn thành|so với|đạt|%|theo|bằng|của)\s+(?:kế hoạch|mục tiêu|chỉ tiêu)|phần trăm (?:kế hoạch|mục tiêu)|để phấn đấu|phải phấn đấu|cần phấn đấu|kế hoạch (?:số\s+)?\d+/giu
const TARGET =
  /(?<!\p{L})(?:mục tiêu|kế hoạch|phấn đấu|dự kiến|quyết tâm|hướng tới|đặt ra|đề ra|được giao|chỉ tiêu (?:giao|đặt|đề|kế|phấn|đến|năm|là)|ước đạt|sẽ (?:có|đạt|tăng|giảm)|cần đạt|phải đạt|target|aims?|plans?|will)(?!\p{L})/iu

export function isTarget(text: string): boolean {
  return TARGET.test(text.replaceAll(NO_TARGET, ' '))
}

const BEGINS_AS_TARGET =
  /^\s*(?:mục tiêu|phấn đấu|dự kiến|kế hoạch|quyết tâm|hướng tới)(?!\p{L})[^;]*$/iu

/** A target by its clause, or by how its sentence begins: "Phấn đấu đến năm 2025, tỉnh có 40 xã". */
export function isOfTarget({ lead, begin }: { lead: string; begin: string }): boolean {
  return isTarget(lead) || (BEGINS_AS_TARGET.test(begin) && isTarget(begin))
}

/** "vượt mục tiêu trên 3 điểm phần trăm": the number is the target's own. */
export function isBesideTarget(lead: string): boolean {
  return /(?<!\p{L})(?:vượt|đạt|hoàn thành|so với|bằng|hơn)\s+(?:mục tiêu|kế hoạch|chỉ tiêu)(?:\s+(?:đề ra|đặt ra|được giao|là|trên|giảm|khoảng|ít nhất|hơn|của|cả năm|năm|\())*\s*$/iu.test(
    lead,
  )
}

export function namesTarget(text: string): boolean {
  return TARGET.test(text.replaceAll(/mục tiêu quốc gia/giu, ' '))
}

/** What follows makes it what is still to be done. */
export function isToDo(tail: string): boolean {
  return TO_DO.test(tail)
}

/** Words after which the whole stands: "trong số 7.696 xã", "tổng số 126 xã". */
export function isWhole(lead: string, tail: string): boolean {
  if (
    /(?<!\p{L})(?:trong (?:tổng )?số|tổng (?:số)?|trên(?: tổng)?(?: số)?|toàn bộ|cả thảy|out of|of)\s*(?:là|có|cả|gồm|the|các)?\s*$/iu.test(
      lead,
    )
  )
    return true
  return (
    !DONE.test(tail) &&
    !/(?<!\p{L})(?:đã|đạt|được|hoàn thành)(?!\p{L})/iu.test(lead) &&
    !isNegated(tail)
  )
}
