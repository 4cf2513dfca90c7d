import { Packer, type Document } from 'docx'
import { deflatedEntry, readZip, writeZip, type ZipEntry } from './zip-entries.ts'
import { inflateRawSync } from 'node:zlib'
import { xmlText } from './xml-text.ts'

/** A DOCX made once by the library; only what differs from one document to the next is filled in. */
export type DocxTemplate = { kept: ZipEntry[]; filled: { name: string; xml: string }[] }

/** What stands in a template where something is to be filled in: a paragraph of it alone, or part of a text. */
export const placeholder = (name: string) => `{{${name}}}`

/** Takes a document of the library apart; the parts with a placeholder are filled later, the others stay deflated. */
export async function makeTemplate(document: Document): Promise<DocxTemplate> {
  const entries = readZip(await Packer.toBuffer(document)).map((entry) => ({
    ...entry,
    xml: inflateRawSync(entry.bytes).toString().replace(MOMENT, '$1>1980-01-01T00:00:00Z<'),
  }))
  const isFilled = ({ xml }: { xml: string }) => xml.includes('{{')
  return {
    kept: entries
      .filter((entry) => !isFilled(entry))
      .map(({ name, xml }) => deflatedEntry(name, xml)),
    filled: entries.filter(isFilled).map(({ name, xml }) => ({ name, xml })),
  }
}

/** When the library made it; the same document has the same bytes. */
const MOMENT = /(<dcterms:(?:created|modified)[^>]*)>[^<]*</g

/**
 * A document of a template. @param values by placeholder: a text, which is escaped, or whole paragraphs as WordprocessingML,
 * which take the place of the paragraph with the placeholder
 */
export function fillTemplate(
  { kept, filled }: DocxTemplate,
  { texts, paragraphs }: { texts: Record<string, string>; paragraphs: Record<string, string> },
): Buffer {
  const entries = filled.map(({ name, xml }) => {
    let content = xml
    for (const [key, value] of Object.entries(paragraphs)) {
      content = content.replace(paragraphOf(key), () => value)
    }
    for (const [key, value] of Object.entries(texts)) {
      content = content.replaceAll(placeholder(key), () => escapeXml(value))
    }
    return deflatedEntry(name, content)
  })
  return writeZip([...kept, ...entries])
}

function paragraphOf(key: string): RegExp {
  return new RegExp(`<w:p>(?:(?!</w:p>).)*\\{\\{${key}\\}\\}.*?</w:p>`, 's')
}

/** A text as XML has it; what XML 1.0 cannot hold is left out. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
