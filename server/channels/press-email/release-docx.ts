import { BorderStyle, Document, Packer, Paragraph, TextRun } from 'docx'
import type { Around } from './letter-text.ts'
import { releaseOf, type Block } from './release.ts'

/** On every Windows and every Word, with all letters of Vietnamese. */
const FONT = 'Arial'
/** A4, in twentieths of a point. */
const SIZE = { width: 11906, height: 16838 }

const box = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 6 }
const edge = { style: BorderStyle.SINGLE, size: 18, color: '9F1D20', space: 10 }

/** The release for Word and LibreOffice, to be taken over by the editors. */
export async function releaseDocx(
  text: string,
  { contact, boilerplate }: Omit<Around, 'leaveUrl'>,
): Promise<Buffer> {
  const { headline, blocks } = releaseOf(text)
  const foot = [contact && `Liên hệ: ${contact}`, boilerplate].filter(Boolean)
  const document = new Document({
    creator: 'Lan Tỏa',
    title: headline,
    styles: {
      default: { document: { run: { font: FONT, size: 24, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: { page: { size: SIZE } },
        children: [
          paragraph(headline, { bold: true, size: 36 }),
          ...blocks.flatMap(ofBlock),
          ...foot.map((line) => paragraph(line)),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function ofBlock({ kind, lines }: Block): Paragraph[] {
  switch (kind) {
    case 'embargo':
      return [
        new Paragraph({ ...spaced, ...boxed, children: [run(lines.join(' '), { bold: true })] }),
      ]
    case 'lead':
      return lines.map((line) => paragraph(line, { bold: true }))
    case 'quote':
      return lines.map(
        (line) =>
          new Paragraph({
            ...spaced,
            indent: { left: 400 },
            border: { left: edge },
            children: [run(line, { italics: true })],
          }),
      )
    case 'list':
      return lines.map(
        (line) =>
          new Paragraph({ spacing: { after: 60 }, indent: { left: 300 }, children: [run(line)] }),
      )
    case 'paragraph':
      return lines.map((line) => paragraph(line))
  }
}

const spaced = { spacing: { after: 160, line: 300 } }
const boxed = { border: { top: box, bottom: box, left: box, right: box } }

type Dress = { bold?: boolean; italics?: boolean; size?: number }

function paragraph(text: string, dress: Dress = {}): Paragraph {
  return new Paragraph({ ...spaced, children: [run(text, dress)] })
}

function run(text: string, dress: Dress = {}): TextRun {
  return new TextRun({ text, ...dress })
}
