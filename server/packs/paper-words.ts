import { lengthInWords, paperDay, paperMoment } from './paper-times.ts'
import type { Pack, PackItem, Part, Session } from './pack.ts'
import type { Priority } from '#server/programmes/priority.ts'
import type { Script } from '#server/translations/script.ts'

const PART_NAMES: Record<Part['kind'], string> = {
  tune: 'Nhạc hiệu',
  call: 'Lời xướng',
  headlines: 'Điểm tin',
  item: 'Tin',
  notice: 'Thông báo',
  sources: 'Nguồn số liệu',
  label: 'Lời báo giọng đọc máy',
  close: 'Lời kết',
}

export const PRIORITIES: Record<Priority, string> = {
  normal: 'Thường',
  priority: 'Ưu tiên',
  urgent: 'Khẩn',
}

export const TITLE = 'Kịch bản phát thanh'
export const REHEARSAL = 'Bản diễn tập: không phát lên loa'
export const TWICE = 'Đọc hai lần: đọc xong một lượt, nghỉ, rồi đọc lại từ đầu.'
export const READING_MARKS = 'Khi đọc: / nghỉ ngắn; // nghỉ dài; chữ đậm là số, đọc chậm và rõ.'
export const MUSIC = '(Nhạc, không có lời đọc.)'

/** `Tin 2`, counted among the items of its session; other parts by their name alone. */
export function partTitle(session: Session, part: Part): string {
  if (part.kind !== 'item') return PART_NAMES[part.kind]
  const items = session.parts.filter(({ kind }) => kind === 'item')
  return `Tin ${items.indexOf(part) + 1}`
}

/** `Buổi 05:30 – 05:45`. */
export function sessionTitle({ from, until }: Session): string {
  return `Buổi ${from} – ${until}`
}

/** How long a session takes: `dài 9 phút 40 giây, 6 phần`. */
export function sessionLength({ ms, parts }: Session): string {
  return `Dài ${lengthInWords(ms)}, ${parts.length} phần`
}

/** Says when a session is longer than its slot. */
export function overLong({ overMs }: Session): string | undefined {
  if (overMs <= 0) return undefined
  return `Dài hơn khung giờ ${lengthInWords(overMs)}: cần bớt tin hoặc xin thêm giờ trước khi phát.`
}

/** Who accepted the airing of a session, or a line to fill in. */
export function acceptanceLine({ acceptance }: Session): string {
  if (!acceptance) {
    return 'Cho phép phát (lãnh đạo UBND): ........................  Số: ................  Ngày: ..../..../......'
  }
  const { name, document, at } = acceptance
  return `Cho phép phát: ${name}, ${document}, ${paperMoment(at)}`
}

/** Who approved an item, and how it is found again. */
export function approvalLine({ approvedBy, approvedAt, seal, code }: PackItem): string {
  return `Duyệt: ${approvedBy}, ${paperMoment(approvedAt)} · Mã ${code} · Dấu ${seal.slice(0, 8)}`
}

/** Who wrote and who read over a script in another language. */
export function scriptLine({ translator, translatedOn, reader, readOn }: Written): string {
  return `Người dịch: ${translator}, ${paperDay(translatedOn)} · Người đọc soát: ${reader}, ${paperDay(readOn)}`
}

export function missingLine({ name }: Script): string {
  return `Chưa có bản tiếng ${name}. Không tự dịch khi đọc; báo người biên tập để có bản dịch đã soát.`
}

/** `Đài truyền thanh xã Phong Điền · 27/11/2026`, at the foot of each page. */
export function footLine({ station, date, rehearsal }: Pack): string {
  return `${station.name} · ${paperDay(date)}${rehearsal ? ' · Bản diễn tập' : ''}`
}

/** `Xã Phong Điền, Thành phố Huế`. */
export function placeLine({ station }: Pack): string {
  return `${station.place}, ${station.province}`
}

type Written = NonNullable<Script['written']>
