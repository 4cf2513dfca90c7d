import { weekdayOf } from '#server/clock.ts'
import type { Region } from '#server/speech/numbers.ts'
import { toSpoken } from '#server/speech/spoken.ts'

/** Read first where a machine reads. */
export const LABEL = 'Bản tin này được đọc bằng giọng máy.'

const WEEKDAYS = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy']

type Caller = { name: string; province: string; region: Region }

/** What a station says of itself, with the day as it is spoken. */
export function callOf(
  { name, province, region }: Caller,
  { date, time }: { date: string; time: string },
): string {
  const [year, month, day] = date.split('-').map(Number)
  const weekday = WEEKDAYS[weekdayOf(date)]
  const where = name.includes(province) ? name : `${name}, ${lowerFirst(province)}`
  return toSpoken(
    `Đây là ${where}.\n\nKính chào bà con. Mời bà con nghe chương trình ${partOfDay(time)}, ` +
      `${weekday}, ngày ${day}/${month}/${year}.`,
    { region },
  ).spoken
}

/** What is to come: the first sentence of each item. */
export function headlinesOf(texts: string[]): string {
  const first = texts.map((text) => text.trim().split(/(?<=[.!?…])\s/u)[0]!)
  return ['Chương trình hôm nay có những nội dung sau.', ...first].join('\n\n')
}

/** @param options.reruns times of the clock at which any of it is heard again that day */
export function closeOf({ region }: Caller, { reruns }: { reruns: string[] }): string {
  const again = reruns.map((time) => time.replace(':', 'h').replace(/h00$/, 'h')).join(' và ')
  const rerun = again && ` Nội dung này được phát lại lúc ${again} cùng ngày.`
  return toSpoken(`Chương trình đến đây là hết.${rerun} Cảm ơn bà con đã lắng nghe.`, { region })
    .spoken
}

function partOfDay(time: string): string {
  if (time < '11:00') return 'buổi sáng'
  if (time < '13:30') return 'buổi trưa'
  return time < '18:00' ? 'buổi chiều' : 'buổi tối'
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
