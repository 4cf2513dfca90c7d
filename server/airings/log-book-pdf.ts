import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { FACES, getFont } from '#server/documents/fonts.ts'
import { paperDay } from '#server/packs/paper-times.ts'
import type { LogBook, LogRow } from './log-book.ts'
import { drawEnd, drawFeet, drawHeading } from './log-book-frame.ts'
import {
  acceptanceWords,
  clusterWords,
  LOG_CORRECTED,
  LOG_EMPTY,
  LOG_TITLE,
  monthWords,
  resultWords,
  spanWords,
  sumWords,
  writtenWords,
} from './log-book-words.ts'
import { drawTable, type Cell, type Pdf } from './log-table.ts'
import { monthBounds } from './months.ts'

const COLUMNS: { title: string; width: number; text: (row: LogRow) => string }[] = [
  { title: 'Ngày', width: 33, text: ({ date }) => paperDay(date).slice(0, 5) },
  { title: 'Buổi', width: 33, text: ({ time }) => time },
  { title: 'Giờ phát thật', width: 63, text: spanWords },
  { title: 'Kết quả', width: 56, text: resultWords },
  { title: 'Thời lượng', width: 42, text: lengthWords },
  { title: 'Nội dung', width: 151, text: ({ headlines }) => headlines.join('; ') },
  { title: 'Cụm loa chạy/tổng', width: 44, text: clusterWords },
  { title: 'Người đọc hoặc giọng máy', width: 68, text: ({ reader }) => reader },
  { title: 'Người nhận phát, số văn bản', width: 80, text: acceptanceWords },
  { title: 'Sự cố, lý do', width: 96, text: ({ trouble }) => trouble },
  { title: 'Phát lại', width: 30, text: ({ rerun }) => (rerun ? 'có' : '') },
  { title: 'Người ghi, lúc ghi', width: 97, text: writtenWords },
]
const RESULT = COLUMNS.findIndex(({ text }) => text === resultWords)

/** A month's log as it is printed and signed, A4 across: what was corrected is struck, its correction below it. */
export async function logBookPdf(book: LogBook): Promise<Buffer> {
  const pdf = openPdf(book)
  drawHeading(pdf, book)
  if (book.rows.length > 0) drawTable(pdf, { columns: COLUMNS, rows: book.rows.map(toCells) })
  drawEnd(pdf, book.rows.length > 0 ? `Cộng ${sumWords(book.rows)}` : LOG_EMPTY)
  drawFeet(pdf, book)
  pdf.end()
  return buffer(pdf)
}

function openPdf(book: LogBook): Pdf {
  const pdf = new PDFDocument({
    ...{ size: 'A4', layout: 'landscape', bufferPages: true, lang: 'vi', displayTitle: true },
    margins: { top: 30, left: 24, right: 24, bottom: 42 },
    font: getFont('regular') as unknown as string,
    info: {
      ...{ Creator: 'Lan Tỏa', Producer: 'Lan Tỏa' },
      Title: `${LOG_TITLE} – ${book.station.name} – ${monthWords(book)}`,
      // The same book gives the same bytes.
      CreationDate: new Date(monthBounds(book.month).from),
    },
  })
  for (const face of FACES) pdf.registerFont(face, getFont(face) as unknown as string)
  return pdf
}

function toCells(row: LogRow): Cell[] {
  return COLUMNS.map(({ text }, at) => ({
    text: text(row),
    struck: row.corrected,
    under: row.corrected && at === RESULT ? LOG_CORRECTED : '',
  }))
}

function lengthWords({ minutes }: LogRow): string {
  return minutes === undefined ? '' : `${minutes} phút`
}
