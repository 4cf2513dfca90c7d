import type { Quantity, Sentence } from '#server/quantities/quantities.ts'
import { dateOfNumber, type DateOfText, type Span } from './dates-in-text.ts'
import { geographyOf } from './as-of.ts'
import type { FoundFigure } from './found-figure.ts'
import { kindInText } from './kind-in-text.ts'
import type { NamedPlace } from './places-in-text.ts'

/** All of a text that its figures are read from. */
export type TextRead = {
  text: string
  quantities: Quantity[]
  dates: DateOfText[]
  places: NamedPlace[]
}

/** What the sentences before have said. */
export type Said = { date?: DateOfText | undefined; place?: NamedPlace | undefined }

type Setting = Pick<
  FoundFigure,
  'about' | 'asOf' | 'period' | 'kind' | 'sentence' | 'geography' | 'document'
>

/** When and where a number of a sentence is true, by the sentence and those before it. */
export function settingInText(
  read: TextRead,
  {
    at,
    indicator,
    sentence,
    said,
  }: { at: Span; indicator: string; sentence: Sentence; said: Said },
): Setting {
  const isPutDown = REGISTERED.test(indicator)
  const kind = isPutDown ? 'target' : kindInText(sentence.text, at.start - sentence.start)
  const date = dateOfNumber(read.text, {
    ...{ number: at, sentence },
    ...{ dates: read.dates, last: said.date },
  })
  const document = documentOf(read, { sentence, at })
  return {
    about: placeOf(read, { sentence, at }) ?? said.place?.name ?? '',
    ...(date && { asOf: date.asOf }),
    ...(date?.period && date !== said.date && { period: date.period }),
    kind,
    sentence: sentence.text,
    ...(date && geographyOfFound(date.asOf, kind)),
    ...(document && { document }),
  }
}

/** What is only put down for has not been reached. */
const REGISTERED =
  /(?<!\p{L})(?:đăng ký|phấn đấu|dự kiến) (?:đạt|về đích|hoàn thành|thoát|xây dựng)/u

/** A target of a later time was set before it: which communes it means, it does not say. */
export function geographyOfFound(
  asOf: string,
  kind: FoundFigure['kind'],
): Pick<FoundFigure, 'geography'> {
  const geography = geographyOf(asOf)
  return geography && (geography === 'before' || kind === 'result') ? { geography } : {}
}

/** The place named last before a number in its sentence, else one after it in the clause. */
function placeOf(
  { places, text }: TextRead,
  { sentence, at }: { sentence: Sentence; at: Span },
): string | undefined {
  const own = places.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
  const before = own.findLast(({ end }) => end <= at.start)
  if (before) return before.name
  const after = own.find(({ start }) => start >= at.end)
  return after && !/[;.]/.test(text.slice(at.end, after.start)) ? after.name : undefined
}

const SOURCE =
  /^(?:Theo|Căn cứ|Thực hiện)\s+((?:Báo cáo|Quyết định|Nghị quyết|Nghị định|Kế hoạch|Chương trình|Công văn|Chỉ thị|Thông tư|Thông báo|Niên giám)[^,;:]{3,150})/u
const LEAD = /(?:\p{Lu}\p{L}+ \p{L}+ )?(?:số )?$/u

/** The document that the sentence is told after, or the sign that stands before the number. */
function documentOf(
  { text, quantities }: TextRead,
  { sentence, at }: { sentence: Sentence; at: Span },
): string | undefined {
  const source = SOURCE.exec(sentence.text)?.[1]?.trim()
  if (source) return source
  const sign = quantities.findLast(
    ({ kind, start, end }) => kind === 'document' && start >= sentence.start && end <= at.start,
  )
  if (!sign) return undefined
  const lead = LEAD.exec(text.slice(sentence.start, sign.start))?.[0] ?? ''
  return `${lead}${text.slice(sign.start, sign.end)}`.trim()
}
