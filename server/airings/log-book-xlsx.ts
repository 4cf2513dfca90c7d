import writeXlsx, { type Cell } from 'write-excel-file/node'
import { MINUTE, toWallClock } from '#server/clock.ts'
import { minutesOf } from '#server/stations/rules.ts'
import type { LogBook, LogRow } from './log-book.ts'
import {
  LOG_CORRECTED,
  LOG_EMPTY,
  LOG_REHEARSAL,
  LOG_SOURCES,
  LOG_TITLE,
  monthWords,
  resultWords,
} from './log-book-words.ts'
import { cellText } from './cell-text.ts'

/** Nothing where nobody said. */
type Value = { value: string | number | Date; format?: string } | undefined

/** `width` in characters. */
const COLUMNS: { title: string; width: number; of: (row: LogRow) => Value }[] = [
  { title: 'Ngày', width: 12, of: ({ date }) => ({ value: new Date(date), format: 'dd/mm/yyyy' }) },
  { title: 'Buổi', width: 8, of: ({ time }) => clock(time) },
  { title: 'Phát thật từ', width: 12, of: ({ from }) => clock(from) },
  { title: 'Phát thật đến', width: 13, of: ({ until }) => clock(until) },
  { title: 'Kết quả', width: 13, of: (row) => text(resultWords(row)) },
  { title: 'Phần đã phát', width: 13, of: ({ share }) => ({ value: share, format: '0%' }) },
  { title: 'Thời lượng (phút)', width: 17, of: ({ minutes }) => count(minutes) },
  { title: 'Nội dung', width: 50, of: ({ headlines }) => text(headlines.join('; ')) },
  { title: 'Cụm loa chạy', width: 13, of: ({ clustersOn }) => count(clustersOn) },
  { title: 'Tổng số cụm', width: 13, of: ({ clusters }) => count(clusters) },
  { title: 'Người đọc hoặc giọng máy', width: 25, of: ({ reader }) => text(reader) },
  { title: 'Người nhận phát', width: 22, of: ({ acceptance }) => text(acceptance?.name) },
  { title: 'Số văn bản', width: 18, of: ({ acceptance }) => text(acceptance?.document) },
  { title: 'Sự cố, lý do', width: 40, of: ({ trouble }) => text(trouble) },
  { title: 'Phát lại', width: 9, of: ({ rerun }) => text(rerun ? 'có' : '') },
  { title: 'Người ghi', width: 22, of: ({ by }) => text(by) },
  { title: 'Lúc ghi', width: 17, of: ({ at }) => moment(at) },
  { title: 'Ghi từ', width: 15, of: ({ source }) => text(LOG_SOURCES[source]) },
  { title: 'Ghi lại', width: 21, of: ({ corrected }) => text(corrected ? LOG_CORRECTED : '') },
]

/** A month's log as a spreadsheet: dates, times and counts as such, what was corrected struck, no text a formula. */
export async function logBookXlsx(book: LogBook): Promise<Buffer> {
  const { name, place, province } = book.station
  const about = [
    `${LOG_TITLE} ${monthWords(book)}`,
    `${name}, ${place}, ${province}`,
    ...(book.rehearsal ? [LOG_REHEARSAL] : []),
    ...(book.rows.length === 0 ? [LOG_EMPTY] : []),
  ]
  const heads = COLUMNS.map(({ title }) => ({ value: title, ...HEAD }))
  const data = [
    ...about.map((line) => [{ value: cellText(line), fontWeight: 'bold' } as const]),
    heads,
    ...book.rows.map(toCells),
  ]
  return writeXlsx(data, {
    sheet: monthWords(book).replace('/', '-'),
    columns: COLUMNS.map(({ width }) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: about.length + 1,
  }).toBuffer()
}

const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'top', borderStyle: 'thin' } as const

function toCells(row: LogRow): Cell[] {
  const struck = row.corrected ? { textDecoration: { strikethrough: true } } : {}
  const look = { ...struck, wrap: true, alignVertical: 'top', borderStyle: 'thin' } as const
  return COLUMNS.map(({ of }) => ({ ...of(row), ...look }))
}

function text(value = ''): Value {
  return value ? { value: cellText(value), format: '@' } : undefined
}

function count(value: number | null = null): Value {
  return value === null ? undefined : { value }
}

/** A time of the clock as a spreadsheet counts it: its part of a day. */
function clock(time: string): Value {
  return time ? { value: minutesOf(time) / (24 * 60), format: 'hh:mm' } : undefined
}

function moment(at: string): Value {
  const { date, time } = toWallClock(at)
  const value = new Date(Date.parse(date) + minutesOf(time) * MINUTE)
  return { value, format: 'hh:mm dd/mm/yyyy' }
}
