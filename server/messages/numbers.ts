import type { Figure } from '#server/figures/figures.ts'
import { says } from '#server/figures/says.ts'
import { tokensOf, withoutTokens, type Token } from '#server/figures/tokens.ts'
import { findQuantities, sentencesOf, type Quantity } from '#server/quantities/quantities.ts'
import type { Draft, Mark } from './revisions.ts'

/**
 * What is known of a number in a text. `bound`: a figure says it. `recognised`: a date, a time, a telephone number.
 * `marked`: its author says that it is no statistic. `unbound`: nobody says where it comes from.
 * `wrong`: it stands for a figure that says something else.
 */
export type NumberState = 'bound' | 'recognised' | 'marked' | 'unbound' | 'wrong'

export type FoundNumber = Pick<Quantity, 'start' | 'end' | 'written' | 'kind'> & {
  state: NumberState
  /** In which it stands, as it is read. */
  sentence: string
  figureId?: string
}

/** A number of a draft, and where in it: `keyMessage`, or the text of a channel. */
export type DraftNumber = FoundNumber & { field: string }

type Known = { figures: Figure[]; marks: Mark[] }

const FIELDS = ['headline', 'keyMessage', 'body', 'callToAction'] as const

/** Every number of a draft and of the texts edited for a channel, in their order. Pure. */
export function numbersOf(draft: Draft, figures: Figure[]): DraftNumber[] {
  const known = { figures, marks: draft.marks ?? [] }
  const edited = Object.entries(draft.texts).map(([channel, { text }]) => [channel, text] as const)
  const texts = [...FIELDS.map((field) => [field, draft[field]] as const), ...edited]
  return texts.flatMap(([field, text]) =>
    numbersIn(text, known).map((number) => ({ ...number, field })),
  )
}

/** Every number of one text, where it stands in it as it is read. Pure. */
export function numbersIn(text: string, known: Known): FoundNumber[] {
  const read = withoutTokens(text.normalize('NFC'))
  const sentences = sentencesOf(read)
  const tokens = placed(text)
  return findQuantities(read).map((quantity) => {
    const { start, end, written, kind } = quantity
    const sentence = sentences.find((one) => one.start <= start && start < one.end)?.text ?? read
    const token = tokens.find((one) => one.start < end && start < one.end)
    return { start, end, written, kind, sentence, ...stateOf(quantity, { sentence, token, known }) }
  })
}

/** Those that must not go out as they are. */
export function unsettled<Found extends FoundNumber>(numbers: Found[]): Found[] {
  return numbers.filter(({ state }) => state === 'unbound' || state === 'wrong')
}

type At = { sentence: string; token: Token | undefined; known: Known }

function stateOf(quantity: Quantity, { sentence, token, known }: At) {
  const { figures, marks } = known
  if (token) {
    const figure = figures.find(({ key }) => key === token.key)
    const state: NumberState = figure && says(figure, quantity) ? 'bound' : 'wrong'
    return { state, ...(figure && { figureId: figure.id }) }
  }
  if (quantity.kind !== 'statistic') return { state: 'recognised' as const }
  const { written } = quantity
  const isMarked = marks.some((mark) => mark.written === written && mark.sentence === sentence)
  if (isMarked) return { state: 'marked' as const }
  const figure = figures.find((one) => says(one, quantity))
  return figure ? { state: 'bound' as const, figureId: figure.id } : { state: 'unbound' as const }
}

/** The tokens of a text, where their numbers stand once it is read. */
function placed(text: string): Token[] {
  let dropped = 0
  return tokensOf(text.normalize('NFC')).map(({ start, end, shown, key }) => {
    const from = start - dropped
    dropped += end - start - shown.length
    return { start: from, end: from + shown.length, shown, key }
  })
}
