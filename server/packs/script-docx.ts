import { fillTemplate, makeTemplate, type DocxTemplate } from '#server/documents/docx-template.ts'
import { footLine, TITLE } from './paper-words.ts'
import { longPaperDay } from './paper-times.ts'
import type { Pack } from './pack.ts'
import { scriptDocument } from './script-docx-styles.ts'
import { coverXml, partXml } from './script-docx-parts.ts'

let template: Promise<DocxTemplate> | undefined

/** The script for Word and LibreOffice, to be changed by hand where it has to be: the same marks as on paper. */
export async function scriptDocx(pack: Pack): Promise<Buffer> {
  template ??= makeTemplate(scriptDocument())
  const body = [
    ...coverXml(pack),
    ...pack.sessions.flatMap((session) => session.parts.flatMap((_, at) => partXml(session, at))),
  ]
  return fillTemplate(await template, {
    texts: {
      title: `${TITLE} – ${pack.station.name} – ${longPaperDay(pack.date)}`,
      foot: footLine(pack),
    },
    paragraphs: { body: body.join('') },
  })
}
