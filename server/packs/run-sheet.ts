import { fromWallClock } from '#server/clock.ts'
import { flow, type Sheet } from '#server/documents/flow.ts'
import { pdfFile } from '#server/documents/pdf-file.ts'
import type { Cell, Row } from '#server/documents/rows.ts'
import { paragraph, withFeet } from './paper-rows.ts'
import {
  acceptanceLine,
  footLine,
  overLong,
  partTitle,
  placeLine,
  PRIORITIES,
  REHEARSAL,
  sessionLength,
  sessionTitle,
} from './paper-words.ts'
import { clockAfter, longPaperDay, minutesSeconds } from './paper-times.ts'
import type { Pack, Part, Session } from './pack.ts'

export const RUN_SHEET_TITLE = 'Phiếu phát thanh'

/** Where the columns stand, in points from the left margin. */
const COLUMNS = [
  { title: 'Giờ', x: 0, width: 60 },
  { title: 'Thời lượng', x: 64, width: 60 },
  { title: 'Phần', x: 132, width: 82 },
  { title: 'Nội dung', x: 218, width: 192 },
  { title: 'Đọc', x: 416, width: 36 },
  { title: 'Ưu tiên', x: 456, width: 48 },
]
const SHEET: Sheet = { side: 46, top: 44, bottom: 66, again: headRow() }

/** The day of a station on one page where it fits: what is heard when, and who signs for it. */
export async function runSheetPdf(pack: Pack): Promise<Buffer> {
  const rows = [
    paragraph(RUN_SHEET_TITLE, { size: 20, leading: 28, bold: true }),
    paragraph(longPaperDay(pack.date), { size: 13, bold: true, gap: 2 }),
    paragraph(`${pack.station.name}, ${placeLine(pack)}`),
    ...(pack.rehearsal
      ? [paragraph(REHEARSAL, { size: 12, bold: true, boxed: true, gap: 8 })]
      : []),
    ...pack.sessions.flatMap(sessionRows),
    ...signatureRows(),
  ]
  const title = `${RUN_SHEET_TITLE} – ${pack.station.name} – ${longPaperDay(pack.date)}`
  const pages = withFeet(flow(rows, SHEET), footLine(pack), SHEET)
  return pdfFile(title, fromWallClock(pack.date, '00:00'), pages)
}

function sessionRows(session: Session): Row[] {
  const tooLong = overLong(session)
  const title = [
    { text: sessionTitle(session), face: 'semiBold' } as const,
    { text: `  ${sessionLength(session)}.` },
  ]
  return [
    paragraph(title, { size: 13, leading: 22, gap: 18, keep: true }),
    ...(tooLong ? [paragraph(tooLong, { bold: true, boxed: true, gap: 2, keep: true })] : []),
    paragraph(acceptanceLine(session), { size: 11, leading: 18, gap: 4, keep: true }),
    { ...headRow(), gap: 6 },
    ...session.parts.map((part) => partRow(session, part)),
  ]
}

function headRow(): Row {
  const titles = COLUMNS.map(({ title }) => title)
  return { cells: cells(titles, true), size: 10.5, leading: 19, rule: 'below', keep: true }
}

function partRow(session: Session, part: Part): Row {
  const { item, times } = part
  const texts = [
    clockAfter(session.from, part.startsMs),
    minutesSeconds(part.ms),
    partTitle(session, part),
    item?.headline ?? '',
    `${times} lần`,
    item ? PRIORITIES[item.priority] : '',
  ]
  const isStressed = item !== undefined && item.priority !== 'normal'
  return { cells: cells(texts, isStressed), size: 11, leading: 19, rule: 'below' }
}

function cells(texts: string[], bold: boolean): Cell[] {
  const face = bold ? 'semiBold' : 'regular'
  return COLUMNS.map(({ x, width }, at) => ({ runs: [{ text: texts[at]!, face }], x, width }))
}

const SIGNERS = ['Người đọc', 'Người vận hành', 'Người duyệt phát']

/** Three columns to sign in, not torn from each other. */
function signatureRows(): Row[] {
  const across = (text: (signer: string) => string, face: 'regular' | 'semiBold') =>
    SIGNERS.map((signer, at) => ({ runs: [{ text: text(signer), face }], x: at * 174, width: 155 }))
  const row = { size: 11, leading: 17 }
  return [
    { cells: across((signer) => signer, 'semiBold'), ...row, gap: 28, keep: true },
    { cells: across(() => '(ký, ghi rõ họ tên)', 'regular'), ...row, size: 9.5, keep: true },
    { cells: across(() => '.'.repeat(38), 'regular'), ...row, gap: 44 },
  ]
}
