import { z } from 'zod'
import { capitalised, figureClause, figureSentence } from '#server/assist/figure-sentence.ts'
import { betteredOf, Found } from './model-finds.ts'

const Figure = z.object({
  indicator: z.string(),
  value: z.string(),
  unit: z.string(),
  place: z.string(),
  asOf: z.string(),
  kind: z.enum(['result', 'target']),
  publisher: z.string(),
})
const Draft = z.object({
  headline: z.string(),
  keyMessage: z.string(),
  body: z.string(),
  callToAction: z.string(),
})

/** What stands between the markers of a question. */
export const Data = z.object({
  purpose: z.string(),
  goal: z.string().default(''),
  figures: z.array(Figure).default([]),
  draft: Draft.default({ headline: '', keyMessage: '', body: '', callToAction: '' }),
  text: z.string().default(''),
  channel: z.object({ maxCharacters: z.number() }).optional(),
  found: z.array(Found).default([]),
  phrases: z.array(z.object({ written: z.string(), plain: z.string() })).default([]),
})
export type Data = z.infer<typeof Data>

/** What the rehearsal's model answers: only with what it is given, in sentences that are its own. Pure. */
export function answerTo(data: Data): unknown {
  const { purpose } = data
  if (purpose === 'draft') return draftFor(data)
  if (purpose === 'headlines') return { headlines: headlinesFor(data) }
  if (purpose === 'find') return { figures: betteredOf(data) }
  if (purpose === 'check') return { unsupported: [] }
  if (purpose === 'plainer') return eachField(data.draft, (text) => plainer(text, data))
  if (purpose === 'translate') return eachField(data.draft, inEnglish)
  const text = purpose === 'script' ? `Thưa bà con.\n\n${data.text}` : data.text
  return { text: shortened(text, data.channel?.maxCharacters ?? Infinity) }
}

function draftFor({ goal, figures }: Data) {
  const [first, ...others] = figures
  const wish = goal.replace(/[.!]+$/u, '')
  return {
    headline: first ? 'Kết quả từ việc nhỏ của từng ấp' : wish,
    keyMessage: first ? figureSentence(first) : `${capitalised(wish)}.`,
    body: [
      'Kết quả ấy có công của từng nhà trong xã.',
      ...others.map(figureSentence),
      `Việc sắp tới: ${wish.charAt(0).toLowerCase()}${wish.slice(1)}.`,
    ].join('\n\n'),
    callToAction: 'Mời bà con cùng làm và góp ý với Mặt trận xã.',
  }
}

function headlinesFor({ draft, figures }: Data): string[] {
  const [first] = figures
  return [
    first
      ? capitalised(figureClause(first))
      : `${draft.headline || 'Tin của xã'}: điều bà con cần biết`,
    'Việc bà con làm được ngay hôm nay',
    'Xã đổi thay, nhà mình được gì',
  ]
}

function plainer(text: string, { phrases }: Data): string {
  return phrases.reduce((written, phrase) => written.replaceAll(phrase.written, phrase.plain), text)
}

/** It knows no English: it says so, and keeps the numbers as English writes them. */
function inEnglish(text: string): string {
  if (!text.trim()) return ''
  const numbers = text.match(/\d+(?:[.,]\d+)*(?:\/\d+(?:[.,]\d+)*)?%?/g) ?? []
  const written = numbers.map((number) =>
    number.replaceAll(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')),
  )
  const told = written.length > 0 ? ` Its numbers: ${written.join('; ')}.` : ''
  return `The rehearsal model does not translate this sentence.${told}`
}

function eachField(draft: Data['draft'], write: (text: string) => string) {
  return Object.fromEntries(Object.entries(draft).map(([field, text]) => [field, write(text)]))
}

function shortened(text: string, most: number): string {
  const paragraphs = text.split('\n\n')
  while (paragraphs.length > 2 && paragraphs.join('\n\n').length > most) paragraphs.splice(2, 1)
  return paragraphs.join('\n\n').slice(0, most)
}
