import {
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type IParagraphStyleOptions,
} from 'docx'
import { placeholder } from '#server/documents/docx-template.ts'

/** On every Windows and every Word, with all letters of Vietnamese. */
const FONT = 'Arial'
/** A4 with these margins, in twentieths of a point. */
const MARGINS = { top: 1000, bottom: 1000, left: 1240, right: 1240, footer: 560 }
const TEXT_WIDTH = 11906 - MARGINS.left - MARGINS.right

/** The empty script: styles, margins and foot, with places to fill in. Sizes are half points. */
export function scriptDocument(): Document {
  return new Document({
    creator: 'Lan Tỏa',
    lastModifiedBy: 'Lan Tỏa',
    title: placeholder('title'),
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 24, language: { value: 'vi-VN' } },
          paragraph: { spacing: lines(1.25) },
        },
        heading1: { run: { size: 36, bold: true }, paragraph: spacing(360, 60) },
        heading2: { run: { size: 40, bold: true }, paragraph: spacing(120, 80) },
        title: { run: { size: 52, bold: true }, paragraph: { spacing: { after: 80 } } },
      },
      paragraphStyles: STYLES,
      characterStyles: [
        { id: 'Stress', name: 'Nhấn', run: { bold: true } },
        { id: 'Pause', name: 'Nghỉ', run: { color: '767676' } },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: MARGINS } },
        footers: { default: foot() },
        children: [new Paragraph(placeholder('body'))],
      },
    ],
  })
}

const box = { style: BorderStyle.SINGLE, size: 10, color: '000000', space: 6 }
const line = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 3 }
const toTheRight = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }]

const STYLES: IParagraphStyleOptions[] = [
  {
    id: 'Clock',
    name: 'Giờ phát',
    basedOn: 'Normal',
    run: { size: 26, bold: true },
    paragraph: {
      ...spacing(360, 160),
      ...tabs(1700),
      border: { bottom: line },
    },
  },
  { id: 'Meta', name: 'Xuất xứ', basedOn: 'Normal', run: { size: 21 }, paragraph: spacing(20, 20) },
  {
    id: 'Spoken',
    name: 'Lời đọc',
    basedOn: 'Normal',
    run: { size: 36 },
    paragraph: { spacing: { before: 200, after: 0, ...lines(1.5) } },
  },
  {
    id: 'Boxed',
    name: 'Lưu ý',
    basedOn: 'Normal',
    run: { size: 26 },
    paragraph: {
      spacing: { before: 280, after: 200, ...lines(1.25) },
      indent: { left: 120, right: 120 },
      border: { top: box, bottom: box, left: box, right: box },
    },
  },
  {
    id: 'Row',
    name: 'Trình tự',
    basedOn: 'Normal',
    paragraph: {
      spacing: { before: 60, after: 60 },
      ...tabs(1300),
      indent: { left: 1300, hanging: 1300 },
    },
  },
]

/** A column at so many twentieths of a point, and one at the right margin. */
function tabs(position: number) {
  return { tabStops: [{ type: TabStopType.LEFT, position }, ...toTheRight] }
}

/** So many times the height of a line; LibreOffice wants the rule told. */
function lines(times: number) {
  return { line: Math.round(times * 240), lineRule: LineRuleType.AUTO }
}

function spacing(before: number, after: number) {
  return { keepNext: true, spacing: { before, after } }
}

function foot(): Footer {
  const page = ['\tTrang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES]
  const children = [
    new TextRun({ text: placeholder('foot'), size: 20 }),
    new TextRun({ children: page, size: 20 }),
  ]
  return new Footer({
    children: [new Paragraph({ children, tabStops: toTheRight, border: { top: line } })],
  })
}
