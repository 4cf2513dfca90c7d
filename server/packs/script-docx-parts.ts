import { escapeXml } from '#server/documents/docx-template.ts'
import { recent } from '#server/documents/recent.ts'
import { markText } from './marks.ts'
import {
  acceptanceLine,
  approvalLine,
  missingLine,
  MUSIC,
  overLong,
  partTitle,
  placeLine,
  PRIORITIES,
  READING_MARKS,
  REHEARSAL,
  scriptLine,
  sessionLength,
  sessionTitle,
  TITLE,
  TWICE,
} from './paper-words.ts'
import { clockAfter, lengthInWords, longPaperDay, minutesSeconds } from './paper-times.ts'
import type { Pack, Part, Session } from './pack.ts'
import type { Script } from '#server/translations/script.ts'

/** The first page, as paragraphs of WordprocessingML. */
export function coverXml(pack: Pack): string[] {
  return [
    paragraph('Normal', TITLE),
    paragraph('Title', pack.station.name),
    paragraph('Normal', placeLine(pack)),
    paragraph('Heading1', longPaperDay(pack.date)),
    ...(pack.rehearsal ? [paragraph('Boxed', REHEARSAL)] : []),
    ...pack.sessions.flatMap(sessionXml),
    paragraph('Boxed', READING_MARKS),
    paragraph('Normal', `Sau khi phát, xác nhận tại: ${pack.confirmUrl}`),
  ]
}

/** A part as it is read: an item begins a page, and so does what follows the last one. */
export function partXml(session: Session, at: number): string[] {
  const part = session.parts[at]!
  const page = at === 0 || Boolean(part.item) || Boolean(session.parts[at - 1]!.item)
  return [
    clockXml(session, part, page),
    ...(part.item
      ? [
          paragraph('Heading2', part.item.headline),
          paragraph('Meta', part.item.sender),
          paragraph('Meta', approvalLine(part.item)),
        ]
      : []),
    ...(part.times === 2 ? [paragraph('Boxed', TWICE)] : []),
    spokenXml(part.text),
    ...(part.item?.scripts.flatMap(languageXml) ?? []),
  ]
}

function sessionXml(session: Session): string[] {
  const tooLong = overLong(session)
  return [
    paragraph('Heading1', sessionTitle(session)),
    paragraph('Normal', `${sessionLength(session)}.`),
    ...(tooLong ? [paragraph('Boxed', tooLong)] : []),
    paragraph('Normal', acceptanceLine(session)),
    ...session.parts.map((part) => {
      const name = [partTitle(session, part), part.item?.headline].filter(Boolean).join(': ')
      const clock = clockAfter(session.from, part.startsMs)
      return styled('Row', tabbed([clock, name, minutesSeconds(part.ms)]))
    }),
  ]
}

function clockXml(session: Session, part: Part, page: boolean): string {
  const urgent = part.item && part.item.priority !== 'normal' ? PRIORITIES[part.item.priority] : ''
  const facts = [urgent, lengthInWords(part.ms)].filter(Boolean).join(' · ')
  const cells = tabbed([clockAfter(session.from, part.startsMs), partTitle(session, part), facts])
  return styled('Clock', cells, page ? '<w:pageBreakBefore/>' : '')
}

/** A province's item is the same for all its stations. */
const spokenXml = recent(500, (text) => {
  const paragraphs = markText(text).map((runs) => {
    const said = runs.map(({ text, stressed, pause }) => {
      const mark = pause ? run(pause === 'short' ? ' / ' : ' // ', 'Pause') : pause
      return `${run(text, stressed ? 'Stress' : undefined)}${mark ?? run(' ')}`
    })
    return styled('Spoken', said.join(''))
  })
  return paragraphs.join('') || paragraph('Normal', MUSIC)
})

function languageXml(script: Script): string[] {
  if (!script.written) return [paragraph('Boxed', missingLine(script))]
  const { text } = script.written
  return [
    paragraph('Heading1', `Bản tiếng ${script.name}`),
    paragraph('Meta', scriptLine(script.written)),
    ...text
      .split(/\n+/)
      .filter(Boolean)
      .map((line) => paragraph('Spoken', line)),
  ]
}

function paragraph(style: string, text: string): string {
  return styled(style, run(text))
}

function styled(style: string, runs: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${runs}</w:p>`
}

function run(text: string, style?: string): string {
  const dress = style ? `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>` : ''
  return `<w:r>${dress}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

function tabbed(cells: string[]): string {
  return cells.map((cell) => run(cell)).join('<w:r><w:tab/></w:r>')
}
