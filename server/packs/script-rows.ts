import type { Sheet } from '#server/documents/flow.ts'
import type { Run } from '#server/documents/lines.ts'
import type { Row } from '#server/documents/rows.ts'
import { markText, type Run as MarkedRun } from './marks.ts'
import { paragraph } from './paper-rows.ts'
import { MUSIC, partTitle, PRIORITIES, sessionTitle } from './paper-words.ts'
import { clockAfter, lengthInWords } from './paper-times.ts'
import type { Part, Session } from './pack.ts'

/** Margins of the script, in points. */
export const SHEET: Sheet = {
  side: 62,
  top: 48,
  bottom: 66,
  more: paragraph('Đọc tiếp trang sau', { size: 10, right: true }),
}

/** Read from at arm's length: points, and lines 1.6 of that apart. */
export const SPOKEN = { size: 17, leading: 27.2, gap: 12 } as const

const SIGNS = { short: '/', long: '//' } as const

/** A part that is read as it stands: music, the call, the headlines, sources, the close. */
export function plainPartRows(session: Session, part: Part): Row[] {
  return [{ ...headRow(session, part), gap: 30 }, ...spokenRows(part.text)]
}

/** When it begins on the clock, what it is, and how long it takes; one line. */
export function headRow(session: Session, part: Part, { goesOn = false } = {}): Row {
  const urgent = part.item && part.item.priority !== 'normal' ? PRIORITIES[part.item.priority] : ''
  const facts = [urgent, lengthInWords(part.ms), sessionTitle(session)].filter(Boolean).join(' · ')
  const title = `${partTitle(session, part)}${goesOn ? ' (tiếp)' : ''}`
  return {
    cells: [
      { runs: [{ text: clockAfter(session.from, part.startsMs), face: 'semiBold' }], width: 84 },
      { runs: [{ text: title, face: 'semiBold' }], x: 84, width: 160 },
      { runs: [{ text: facts }], right: true },
    ],
    ...{ size: 13, leading: 24, rule: 'below', keep: true },
  }
}

/** A spoken text, its pauses and stresses marked. */
export function spokenRows(text: string): Row[] {
  const paragraphs = markText(text)
  if (paragraphs.length === 0) return [paragraph(MUSIC, { size: 13, gap: 8 })]
  return paragraphs.map((runs) => paragraph(runs.flatMap(dress), SPOKEN))
}

function dress({ text, stressed, pause }: MarkedRun): Run[] {
  const said: Run = { text, face: stressed ? 'semiBold' : 'regular' }
  return pause ? [said, { text: SIGNS[pause], quiet: true, held: true }] : [said]
}
