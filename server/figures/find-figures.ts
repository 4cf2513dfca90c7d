import {
  findQuantities,
  sentencesOf,
  type Quantity,
  type Sentence,
} from '#server/quantities/quantities.ts'
import { datesInText, type Span } from './dates-in-text.ts'
import { figureOfNumber } from './figure-of-number.ts'
import { figuresOfTable } from './figures-of-table.ts'
import type { FoundFigure } from './found-figure.ts'
import { kindInText } from './kind-in-text.ts'
import { nonesInText } from './none-in-text.ts'
import { placesInText } from './places-in-text.ts'
import { withPercents } from './printed-percents.ts'
import { settingInText, type Said, type TextRead } from './setting-in-text.ts'
import { sharedPredicates } from './shared-predicates.ts'
import { tablesInText } from './tables-in-text.ts'

export type { FoundFigure } from './found-figure.ts'

/** Words that build a text or a meeting, and are no news of the world. */
const STRUCTURE =
  /^(?:trụ|trụ cột|chuyên đề|phần|mục|nội dung|bước|chương|câu|lý do|điều|khoản|ý|việc|cách|vấn đề|khâu|mặt|yếu tố)$/u
/** How long something took, and how many stars a product has. */
const LENGTHS = /^(?:năm|tháng|tuần|quý|sao)$/u
const NO_NEWS = [STRUCTURE, LENGTHS]
/** What nobody counted. */
const VAGUE = /^(?:hàng|vài|mấy|nhiều)(?![\p{L}])/iu

/** Every statistic of a text with what it says of it, in the order in which they stand. Dates and signs are none. */
export function findFigures(written: string): FoundFigure[] {
  const text = written.normalize('NFC')
  const quantities = findQuantities(text)
  const dates = datesInText(text, quantities)
  const read: TextRead = { text, quantities, dates, places: placesInText(text) }
  const tables = tablesInText(text)
  let said: Said = {}
  return sentencesOf(text).flatMap((sentence) => {
    const table = tables.find((one) => sentence.start <= one.end && sentence.end >= one.start)
    if (table) return sentence.start <= table.start ? figuresOfTable(text, table, said) : []
    const found = [...figuresOfSentence(read, sentence, said), ...nones(read, sentence, said)]
    said = saidAfter(read, sentence, said)
    return found.sort((a, b) => a.start - b.start)
  })
}

function figuresOfSentence(read: TextRead, sentence: Sentence, said: Said): FoundFigure[] {
  const own = read.quantities.filter((one) => lies(one, sentence))
  const statistics = withPercents(read.text, own).filter(({ quantity }) => isStatistic(quantity))
  const found: FoundFigure[] = []
  for (const statistic of statistics)
    found.push(figureOfNumber(read, { ...statistic, sentence, own, said, last: found.at(-1) }))
  return sharedPredicates(read.text, found)
}

function isStatistic({ kind, unit, written }: Quantity): boolean {
  return kind === 'statistic' && !NO_NEWS.some((units) => units.test(unit)) && !VAGUE.test(written)
}

function nones(read: TextRead, sentence: Sentence, said: Said): FoundFigure[] {
  return nonesInText(sentence).map(({ indicator, unit, ...at }) => ({
    ...{ indicator, value: 'không', number: 0, unit },
    ...settingInText(read, { at, indicator, sentence, said }),
    ...at,
  }))
}

/** A date that is only an aim, or is named by the way, is none of what is told next. */
function saidAfter({ text, dates, places }: TextRead, sentence: Sentence, said: Said): Said {
  const place = places.findLast((one) => lies(one, sentence))
  const date = dates.findLast((one) => lies(one, sentence) && isState(text, one.start, sentence))
  return { place: place ?? said.place, date: date ?? said.date }
}

const STATE =
  /(?:^|[,;:(]\s*|(?<!\p{L})(?:tính đến|đến hết|đến|trong|vào|ngày|tháng|từ|date)\s*)(?:hết |cuối |đầu )?(?:thời điểm |năm |tháng |ngày |quý )*$/iu

const NO_STATE = /(?:định hướng|tầm nhìn|giai đoạn|trước|chậm nhất|hạn cuối)[^,;]*$/iu

function isState(text: string, at: number, { start, text: sentence }: Sentence): boolean {
  // An aim that follows at once is what the date is of: `Năm 2027, phấn đấu …`.
  if (kindInText(sentence, at - start + 30) === 'target') return false
  const before = text.slice(Math.max(start, at - 40), at)
  return STATE.test(before) && !NO_STATE.test(before)
}

function lies(one: Span, within: Span): boolean {
  return one.start >= within.start && one.end <= within.end
}
