import { Document, Paragraph } from 'docx'
import PDFDocument from 'pdfkit'
import { ZipFile } from 'yazl'
import { collect } from '#server/documents/collect.ts'
import {
  escapeXml,
  fillTemplate,
  makeTemplate,
  placeholder,
  type DocxTemplate,
} from '#server/documents/docx-template.ts'
import { getFont } from '#server/documents/fonts.ts'
import type { Pack, Session } from '#server/packs/pack.ts'

/** A template as the library makes it, to be filled by the bare loop. */
export function bareTemplate(): Promise<DocxTemplate> {
  const children = [new Paragraph(placeholder('body'))]
  return makeTemplate(new Document({ sections: [{ children }] }))
}

/** The bare pack: a script in pdfkit with the parsed font, a page an item; a filled DOCX; both in a ZIP. */
export async function bareZip(pack: Pack, template: DocxTemplate): Promise<Buffer> {
  const pages = [pack.station.name, ...pack.sessions.flatMap(pagesOf)]
  const zip = new ZipFile()
  zip.addBuffer(await barePdf(pages), 'script.pdf', { compress: false })
  zip.addBuffer(bareDocx(pages, template), 'script.docx', { compress: false })
  zip.end()
  return collect(zip.outputStream)
}

/** What is read before the items, each item, what is read after them: as many pages as ours. */
function pagesOf({ parts }: Session): string[] {
  const first = parts.findIndex(({ item }) => item)
  const last = parts.findLastIndex(({ item }) => item)
  const read = (some: Session['parts']) => some.map(({ text }) => text).join('\n\n')
  const items = parts.slice(first, last + 1)
  return [
    read(parts.slice(0, first)),
    ...items.map(({ item, text }) => `${item?.headline}\n\n${text}`),
    read(parts.slice(last + 1)),
  ]
}

function barePdf(pages: string[]): Promise<Buffer> {
  const document = new PDFDocument({
    ...{ size: 'A4', margin: 62, autoFirstPage: false },
    font: getFont('regular') as unknown as string,
  })
  for (const page of pages) document.addPage().fontSize(17).text(page, { lineGap: 5.7 })
  document.end()
  return collect(document)
}

function bareDocx(pages: string[], template: DocxTemplate): Buffer {
  const lines = pages.flatMap((page) => page.split('\n\n'))
  const body = lines.map((line) => `<w:p><w:r><w:t>${escapeXml(line)}</w:t></w:r></w:p>`)
  return fillTemplate(template, { texts: {}, paragraphs: { body: body.join('') } })
}
