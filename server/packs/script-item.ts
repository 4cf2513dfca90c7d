import { findFace } from '#server/documents/fonts.ts'
import { drawRow, flow } from '#server/documents/flow.ts'
import { share, type Drawing } from '#server/documents/pdf-file.ts'
import { recent } from '#server/documents/recent.ts'
import type { Row } from '#server/documents/rows.ts'
import { paragraph } from './paper-rows.ts'
import { approvalLine, missingLine, scriptLine, TWICE } from './paper-words.ts'
import type { PackItem, Part, Session } from './pack.ts'
import type { Script } from '#server/translations/script.ts'
import { headRow, SHEET, SPOKEN, spokenRows } from './script-rows.ts'

/** Below the line that says when it is read, which alone differs from station to station; points. */
const BODY = { ...SHEET, top: SHEET.top + 36 }
/** The items of a province at a time: its stations are made one after the other. */
const KEPT = 64

/** The pages of an item or a notice: a new page, and as many as it takes. */
export function itemPages(session: Session, part: Part): Drawing[] {
  const { text, times, item } = part
  return sharedPages(JSON.stringify({ text, times, item })).map(({ rare, shared }, at) => {
    const head = drawRow(headRow(session, part, { goesOn: at > 0 }), SHEET.top, SHEET)
    return { operators: head.operators, rare: [...head.rare, ...rare], shared }
  })
}

/** A province's item is laid out once for all its stations. */
const sharedPages = recent(KEPT, (key) => {
  const { text, times, item } = JSON.parse(key) as { text: string; times: number; item: PackItem }
  const rows = [
    paragraph(item.headline, { size: 20, leading: 27, bold: true, keep: true }),
    paragraph(item.sender, { size: 10.5, gap: 5, keep: true }),
    paragraph(approvalLine(item), { size: 10.5, keep: true }),
    ...(times === 2 ? [paragraph(TWICE, { size: 13, bold: true, boxed: true, gap: 10 })] : []),
    ...spokenRows(text),
    ...item.scripts.flatMap(languageRows),
  ]
  return flow(rows, BODY).map(share)
})

function languageRows(script: Script): Row[] {
  const { written, name } = script
  const box = { size: 13, leading: 20, boxed: true, gap: 20 }
  if (!written) return [paragraph(missingLine(script), box)]
  const face = findFace(written.text)
  const title = { size: 15, leading: 26, bold: true, rule: 'above', gap: 24, keep: true } as const
  const lines = written.text.split(/\n+/).filter((line) => line.trim())
  return [
    paragraph(`Bản tiếng ${name}`, title),
    paragraph(scriptLine(written), { size: 10.5, keep: true }),
    ...(face
      ? lines.map((text) => paragraph([{ text, face }], SPOKEN))
      : [paragraph(unprintable(name), { ...box, gap: 10 })]),
  ]
}

function unprintable(name: string): string {
  return `Tệp PDF này không in được chữ của bản tiếng ${name}. Đọc theo tệp Word hoặc tệp văn bản (.txt) kèm theo.`
}
