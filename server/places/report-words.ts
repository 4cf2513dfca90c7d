import type { Change, ImportReport, Line, Said } from './import-report.ts'
import { CHANGES } from './import-report.ts'
import type { References } from './place-references.ts'

const LABELS: Record<Change, string> = {
  renamed: 'Đổi tên',
  retyped: 'Đổi loại',
  recoded: 'Đổi mã',
  moved: 'Chuyển tỉnh',
  added: 'Thêm mới',
  dissolved: 'Không còn',
  restored: 'Có lại',
  doubtful: 'Chưa rõ',
}

const NUMBER = new Intl.NumberFormat('vi-VN')

/** The report as a person reads it at the console: the numbers, then every place that changes. */
export function reportWords({ unchanged, respelled, changes, ...counts }: ImportReport): string {
  const rows = CHANGES.map((change): [string, number] => [LABELS[change], changes[change].length])
  return [
    count('Giữ nguyên', unchanged),
    `  (${NUMBER.format(respelled)} tên chỉ viết khác dấu thanh, dấu nháy, chữ hoa hay khoảng trắng: giữ cách viết đang dùng)`,
    ...rows.map(([label, number]) => count(label, number)),
    `Danh mục mới có ${summed(counts.provinces, 'tỉnh, thành phố')} và ${summed(counts.communes, 'đơn vị cấp xã')}.`,
    ...CHANGES.flatMap((change) => section(change, changes[change])),
  ].join('\n')
}

/** `2026-04-30` as 30/04/2026. */
export function writtenDay(day: string): string {
  return day.split('-').reverse().join('/')
}

function count(label: string, number: number): string {
  return `${label.padEnd(12)}${NUMBER.format(number).padStart(6)}`
}

/** `3.321 đơn vị cấp xã (2.611 Xã, 697 Phường, 13 Đặc khu)`. */
function summed(types: Record<string, number>, what: string): string {
  const all = Object.entries(types).sort((a, b) => b[1] - a[1])
  const sum = all.reduce((total, [, number]) => total + number, 0)
  const parts = all.map(([type, number]) => `${NUMBER.format(number)} ${type}`)
  return `${NUMBER.format(sum)} ${what} (${parts.join(', ')})`
}

function section(change: Change, lines: Line[]): string[] {
  if (lines.length === 0) return []
  const written = lines.map((line) => `  ${lineOf(change, line)}${referred(line.references)}`)
  return ['', `${LABELS[change]} (${NUMBER.format(lines.length)})`, ...written]
}

function lineOf(change: Change, { now, then }: Line): string {
  if (!now || !then) return inProvince((now ?? then)!)
  if (change === 'doubtful')
    return `${inProvince(now)} có thể là ${inProvince(then)}: --same ${now.code}=${then.code}`
  if (change === 'restored') return inProvince(then)
  const named = now.type !== then.type || now.name !== then.name
  const become = [
    ...(named ? [`${then.type} ${then.name}`] : []),
    ...(now.code !== then.code ? [`mã ${then.code}`] : []),
    ...(change === 'moved' ? [then.province] : []),
  ]
  return `${inProvince(now)} → ${become.join(', ')}`
}

/** `25270 Xã Lộc Ninh, Tỉnh Đồng Nai`. */
function inProvince({ code, type, name, province }: Said): string {
  return [`${code} ${type} ${name}`, province].filter(Boolean).join(', ')
}

function referred(references: References | undefined): string {
  if (!references) return ''
  const { accounts, campaigns, destinations, villages, waiting } = references
  const parts: [number, string][] = [
    [accounts, 'tài khoản'],
    [campaigns, 'chiến dịch'],
    [destinations, 'kênh'],
    [villages, 'thôn, ấp'],
    [waiting, 'lượt phát đang chờ'],
  ]
  const some = parts.filter(([number]) => number > 0)
  return ` [${some.map(([number, what]) => `${NUMBER.format(number)} ${what}`).join('; ')}]`
}
