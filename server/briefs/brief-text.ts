import type { Content } from '#server/channels/channel.ts'
import { callToActionOf } from '#server/channels/call-to-action.ts'
import { plainText } from '#server/messages/plain-text.ts'
import { sourceLines } from '#server/messages/source-line.ts'

/** The headings of a brief, each on a line of its own. A person may write anything else between them. */
const HEADINGS = {
  message: 'Một điều cần nói',
  background: 'Vì sao, cho ai',
  asked: 'Mời bà con',
  figures: 'Số liệu đã kiểm chứng, chỉ dùng những số này',
  forbidden: 'Không được nói, không được làm',
  disclosure: 'Câu ghi rõ, đúng nguyên văn',
} as const

export type SectionName = keyof typeof HEADINGS

/** Of every brief until somebody writes others in their place. */
const FORBIDDEN = [
  'Không thêm con số nào ngoài các số trên.',
  'Không hứa thay cho chính quyền hay cơ quan nào.',
  'Không so sánh “trước và sau” bằng ảnh hộ nghèo khi người trong ảnh chưa đồng ý bằng văn bản.',
  'Không đăng hình hay tên trẻ em khi cha mẹ hoặc người giám hộ chưa đồng ý.',
  'Không đăng lại bằng tài khoản khác mà không ghi rõ là cùng một người làm.',
]

/** Where the disclosure stands. */
const PLACED = 'Đặt ở đầu lời đăng, và nói thành lời ở đầu phim, buổi phát hay bài nói.'

/** What a partner is given: one message, what it leans on, what may not be said. In the partner's own words they say it. */
export function composeBrief({ headline, keyMessage, body, figures, ...asked }: Content): string {
  const sections: [SectionName, string][] = [
    ['message', keyMessage.trim() || headline],
    ['background', plainText(body)],
    ['asked', callToActionOf(asked)],
    ['figures', figures.map(figureLine).join('\n')],
    ['forbidden', FORBIDDEN.map((line) => `- ${line}`).join('\n')],
  ]
  return [headline, ...sections.map(([name, text]) => section(name, text))]
    .map((part) => part.normalize('NFC').trim())
    .filter(Boolean)
    .join('\n\n')
}

/** The brief as it is handed over: with the disclosure, which nobody may leave out, and its code. */
export function markBrief(
  text: string,
  { code, disclosure }: { code: string; disclosure: string },
) {
  const must = disclosure && section('disclosure', `“${disclosure}”\n${PLACED}`)
  return [text, must, `Mã tin: ${code}`].filter(Boolean).join('\n\n')
}

/** A part of a brief; what stands before the first heading has no name. */
export type Section = { name: SectionName | undefined; heading: string; lines: string[] }

/** The parts of a brief's text, in its order; nothing of it is left out. */
export function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ name: undefined, heading: '', lines: [] }]
  for (const line of text.split('\n')) {
    const name = headingIn(line)
    if (name) sections.push({ name, heading: HEADINGS[name], lines: [] })
    else if (line.trim()) sections.at(-1)!.lines.push(line.trim())
  }
  return sections.filter(({ lines }) => lines.length > 0)
}

/** The disclosure as it stands in a text that was handed over; nothing where it has none. */
export function disclosureIn(text: string): string | undefined {
  const section = sectionsOf(text).find(({ name }) => name === 'disclosure')
  return section?.lines[0]?.replace(/^“|”$/g, '')
}

/** The parts a brief cannot do without, that are not in a text. */
export function missingIn(text: string): string[] {
  const there = sectionsOf(text).map(({ name }) => name)
  return (['message', 'forbidden'] as const)
    .filter((name) => !there.includes(name))
    .map((name) => HEADINGS[name])
}

function section(name: SectionName, text: string): string {
  return text.trim() && `${HEADINGS[name]}:\n${text.trim()}`
}

function headingIn(line: string): SectionName | undefined {
  const names = Object.keys(HEADINGS) as SectionName[]
  return names.find((name) => line.trim() === `${HEADINGS[name]}:`)
}

function figureLine(figure: Content['figures'][number]): string {
  const { indicator, value, unit } = figure
  const amount = unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`
  const source = sourceLines([figure]).join(' ')
  return `- ${indicator}: ${amount.trim()}. ${source}`.trim()
}
