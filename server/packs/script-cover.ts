import type { Row } from '#server/documents/rows.ts'
import { paragraph } from './paper-rows.ts'
import {
  acceptanceLine,
  overLong,
  partTitle,
  placeLine,
  REHEARSAL,
  sessionLength,
  sessionTitle,
  TITLE,
} from './paper-words.ts'
import { clockAfter, longPaperDay, minutesSeconds } from './paper-times.ts'
import type { Pack, Part, Session } from './pack.ts'

/** The code to confirm with, in the right top corner; in points. */
export const QR_SIDE = 96

/** Beside the code. */
const WIDTH = 350

/** The first page: whose day it is, what is heard when, how the marks are read. */
export function coverRows(pack: Pack): Row[] {
  const { station, rehearsal } = pack
  return [
    paragraph(TITLE, { size: 13, leading: 20, width: WIDTH }),
    paragraph(station.name, { size: 25, leading: 32, width: WIDTH, bold: true, gap: 2 }),
    paragraph(placeLine(pack), { size: 13, leading: 20, width: WIDTH, gap: 4 }),
    paragraph(longPaperDay(pack.date), { size: 17, leading: 26, width: WIDTH, bold: true, gap: 8 }),
    confirmRow(),
    paragraph(marks(), { size: 11.5 }),
    ...(rehearsal ? [paragraph(REHEARSAL, { size: 15, bold: true, boxed: true, gap: 10 })] : []),
    ...pack.sessions.flatMap(sessionRows),
  ]
}

function confirmRow(): Row {
  const text = 'Sau khi phát, quét mã ở góc trên bên phải để xác nhận.'
  return paragraph(text, { size: 11.5, gap: 4 })
}

function marks() {
  return [
    { text: 'Khi đọc: ' },
    { text: '/', quiet: true },
    { text: 'nghỉ ngắn;' },
    { text: '//', quiet: true },
    { text: 'nghỉ dài;' },
    { text: 'chữ đậm', face: 'semiBold' } as const,
    { text: 'là số, đọc chậm và rõ.' },
  ]
}

function sessionRows(session: Session): Row[] {
  const tooLong = overLong(session)
  return [
    paragraph(sessionTitle(session), {
      size: 17,
      leading: 30,
      bold: true,
      keep: true,
      rule: 'above',
      gap: 18,
    }),
    paragraph(`${sessionLength(session)}.`, { size: 11.5, keep: true }),
    ...(tooLong ? [paragraph(tooLong, { size: 12.5, bold: true, boxed: true, gap: 6 })] : []),
    paragraph(acceptanceLine(session), { size: 11.5, leading: 20, gap: 3 }),
    ...session.parts.map((part, at) => ({ ...partRow(session, part), gap: at === 0 ? 6 : 0 })),
  ]
}

function partRow(session: Session, part: Part): Row {
  const name = [partTitle(session, part), part.item?.headline].filter(Boolean).join(': ')
  const clock = clockAfter(session.from, part.startsMs)
  return {
    cells: [
      { runs: [{ text: clock }], width: 62 },
      { runs: [{ text: name }], x: 66, width: 335 },
      { runs: [{ text: minutesSeconds(part.ms) }], right: true },
    ],
    size: 11.5,
    leading: 17.5,
  }
}
