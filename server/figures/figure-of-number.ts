import type { Quantity, Sentence } from '#server/quantities/quantities.ts'
import type { FoundFigure } from './found-figure.ts'
import { indicatorInText } from './indicator-in-text.ts'
import type { WithPercent } from './printed-percents.ts'
import { settingInText, type Said, type TextRead } from './setting-in-text.ts'

type Around = WithPercent & {
  sentence: Sentence
  /** The numbers of the sentence, dates among them. */
  own: Quantity[]
  said: Said
  /** The figure before it in the sentence. */
  last?: FoundFigure | undefined
}

/** A number as the figure that its sentence, and those before, make of it. */
export function figureOfNumber(read: TextRead, around: Around): FoundFigure {
  const { quantity, percent, sentence, said } = around
  const words = indicatorInText(...clauseAround(read.text, around))
  const indicator = words || beginningOf(sentence.text)
  const parts = percent ? [quantity, percent] : [quantity]
  const at = {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  }
  return {
    indicator,
    ...numbersOf(quantity),
    ...(percent && { percent: percent.value }),
    ...settingInText(read, { at, indicator, sentence, said }),
    ...at,
  }
}

/** Stands where the words around a number do not say what it counts. */
function beginningOf(sentence: string): string {
  return sentence.split(/\s+/).slice(0, 12).join(' ')
}

/** True where it is not known what a figure counts. */
export function isMakeshift({ indicator, sentence }: FoundFigure): boolean {
  return indicator === beginningOf(sentence)
}

const SIGN = /\s*(?:%|‰|điểm %|(?:điểm )?phần trăm|phần nghìn|₫)$/iu

/** The number as it is written, and as numbers. */
export function numbersOf({ written, value, upTo, numerator, denominator, ...said }: Quantity) {
  return {
    value: written.replace(SIGN, '').replaceAll(/\s+/g, ' '),
    number: value,
    ...(upTo !== undefined && { upTo }),
    ...(denominator !== undefined && { numerator: numerator!, denominator }),
    unit: said.per ? `${said.unit}/${said.per}` : said.unit,
    ...(said.about && { nearness: said.about }),
  }
}

/** The words from the number before in its sentence, and to the one after. */
function clauseAround(
  text: string,
  { quantity, percent, sentence, own, last }: Around,
): Parameters<typeof indicatorInText> {
  // `80% số ấp (12/15 ấp) đạt chuẩn`: what the percentage is of is said around it.
  const told = percent && percent.start < quantity.start ? percent : quantity
  const others = own.filter((one) => one !== quantity && one !== percent && one.unit !== 'sao')
  const previous = others.findLast(({ end }) => end <= told.start)
  const next = others.find(({ start }) => start >= quantity.end)
  const before = text.slice(previous?.end ?? sentence.start, told.start)
  const until = percent && told === quantity ? afterWords(text, quantity, percent) : undefined
  const after = text.slice(told.end, until ?? next?.start ?? sentence.end)
  return [told, { before, after }, last?.indicator ?? '']
}

/** Where ", bằng 85,7% tổng số xã" begins; what stands in brackets is passed over anyway. */
function afterWords(text: string, quantity: Quantity, percent: Quantity): number | undefined {
  return text.slice(quantity.end, percent.start).includes('(') ? undefined : percent.start
}
