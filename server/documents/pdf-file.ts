import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { collect } from './collect.ts'
import { FACES, type Face } from './fonts.ts'
import { fontProgram } from './font-program.ts'
import type { RareGlyph } from './set-words.ts'

/** What stands on a page: PDF operators, a character a byte, in points from the top left corner; its rare glyphs. */
export type Drawing = {
  operators: string[]
  rare: RareGlyph[]
  /** More operators, deflated already: what is the same in many documents. */
  shared?: Buffer
  /** A4 unless told. */
  paper?: Paper
}

/** A drawing that many documents show on a page of theirs. */
export function share({ operators, rare }: Drawing): Drawing {
  return { operators: [], rare, shared: deflateSync(Buffer.from(operators.join('\n'), 'latin1')) }
}

export type Paper = { width: number; height: number }

/** A4, in points. */
export const PAPER = { width: 595.28, height: 841.89 } as const

/** A3, in points. */
export const LARGE_PAPER = { width: 841.89, height: 1190.55 } as const

/** A PDF of pages drawn already. @param at the instant it says it was made: the same pages give the same bytes */
export async function pdfFile(title: string, at: string, pages: Drawing[]): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    lang: 'vi',
    displayTitle: true,
    // The fonts are our own, cut once in a process: without it pdfkit reads Helvetica.
    font: null as unknown as string,
    info: { Title: title, Creator: 'Lan Tỏa', Producer: 'Lan Tỏa', CreationDate: new Date(at) },
  })
  const fonts = addFonts(
    document,
    pages.flatMap(({ rare }) => rare),
  )
  for (const { operators, shared, paper = PAPER } of pages) {
    document.addPage({ size: [paper.width, paper.height], margin: 0 })
    Object.assign(document.page.fonts, fonts)
    document.addContent(operators.join('\n'))
    if (shared) addShared(document, shared)
  }
  document.end()
  return collect(document)
}

/** After the page's own content: that turns the axes, so that lengths count from the top left corner. */
function addShared(document: Pdf, shared: Buffer): void {
  const { content, dictionary } = document.page
  Object.assign(dictionary.data, { Contents: [content, addStream(document, shared)] })
}

const ALWAYS = new Set<Face>(['regular', 'semiBold'])

type Pdf = InstanceType<typeof PDFDocument>

function addFonts(document: Pdf, rare: RareGlyph[]): Partial<Record<Face, unknown>> {
  const used = FACES.filter((face) => rare.some((glyph) => glyph.face === face) || ALWAYS.has(face))
  return Object.fromEntries(used.map((face) => [face, addFont(document, face, rare)]))
}

function addFont(document: Pdf, face: Face, rare: RareGlyph[]): unknown {
  const program = fontProgram(face, rare)
  const file = { Length1: program.fileLength }
  const descriptor = { ...program.descriptor, FontFile2: addStream(document, program.file, file) }
  const letters = add(document, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: program.name,
    CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
    FontDescriptor: add(document, descriptor),
    DW: 0,
    W: program.widths,
    CIDToGIDMap: addStream(document, program.glyphOfCode),
  })
  return add(document, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: program.name,
    Encoding: 'Identity-H',
    DescendantFonts: [letters],
    ToUnicode: addStream(document, program.lettersOfCode),
  })
}

/** pdfkit writes a plain string as a name, a String as a text. */
function text(value: string): unknown {
  return new String(value)
}

function add(document: Pdf, data: object): unknown {
  const object = document.ref(data)
  object.end(undefined)
  return object
}

function addStream(document: Pdf, deflated: Buffer, data: object = {}): unknown {
  const stream = document.ref({ ...data, Filter: 'FlateDecode' })
  stream.end(deflated)
  return stream
}
