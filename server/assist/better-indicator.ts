import { isMakeshift } from '#server/figures/figure-of-number.ts'
import type { FoundFigure } from '#server/figures/find-figures.ts'
import { spelling } from '#server/places/spelling.ts'
import { findQuantities } from '#server/quantities/quantities.ts'
import type { DocumentRead } from './better-setting.ts'
import type { SaidFigure } from './find-answer.ts'

const LONGEST = 200
const WORD = /\d+(?:[.,/]\d+)*%?|\p{L}[\p{L}\p{M}]*/gu
/** With one of these more, it says another thing. */
const LEANING = wordsOf(
  'không chưa chẳng hết giảm tăng thoát mất thiếu dưới trên ngoài trừ hơn kém gấp tái',
)

/**
 * What a model says is counted, where it says so with the words around the number and leaves none of the rule's out but
 * the unit: "xã đạt chuẩn" for "xã đạt chuẩn nâng cao" would be another number. Else what the rule says. Pure.
 */
export function betterIndicator(figure: FoundFigure, said: SaidFigure, read: DocumentRead): string {
  const indicator = said.indicator.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  const words = wordsOf(indicator)
  const own = wordsOf(figure.indicator)
  const unit = wordsOf(figure.unit)
  const around = [...own, ...wordsAround(figure, read)]
  const isBorneOut =
    indicator.length <= LONGEST &&
    words.some((word) => /\p{L}/u.test(word)) &&
    words.every((word) => around.includes(word)) &&
    LEANING.every((word) => own.includes(word) || !words.includes(word)) &&
    (isMakeshift(figure) || own.every((word) => [...words, ...unit].includes(word))) &&
    numbersIn(indicator).every((number) => numbersIn(figure.indicator).includes(number)) &&
    !read.others.some((other) => isOf(words, { own, other: wordsOf(other.indicator) }))
  return isBorneOut ? indicator : figure.indicator
}

/** From the beginning of the sentence to the number after this one, or to where something else is said. */
function wordsAround(figure: FoundFigure, { text, start, end, others }: DocumentRead): string[] {
  const after = others.map((one) => one.start).filter((at) => at >= figure.end)
  const next = Math.min(end, ...after)
  const [following] = text.slice(figure.end, next).split(/[;:]/)
  return wordsOf(`${text.slice(start, figure.start)} ${following}`)
}

/** What is said of another number of the sentence, and not of this one. */
function isOf(words: string[], { own, other }: { own: string[]; other: string[] }): boolean {
  if (contains(own, other)) return same(words, other) && !same(own, other)
  return contains(words, other)
}

/** Also those in words: "chín nghìn xã". */
function numbersIn(text: string): number[] {
  return findQuantities(text.toLowerCase()).map(({ value }) => value)
}

function contains(words: string[], part: string[]): boolean {
  return ` ${words.join(' ')} `.includes(` ${part.join(' ')} `)
}

function same(words: string[], others: string[]): boolean {
  return words.join(' ') === others.join(' ')
}

function wordsOf(text: string): string[] {
  return spelling(text).match(WORD) ?? []
}
