import type { Figure } from '#server/figures/figures.ts'
import type { Message } from '#server/messages/messages.ts'
import { numbersOf, unsettled } from '#server/messages/numbers.ts'
import { candidatesFor, nameOf } from '#server/messages/settle-numbers.ts'

/** The numbers of a draft as its page shows them: those that are settled counted, the others with what they may be. */
export function shownNumbers({ revision, figures }: Message, usable: Figure[]) {
  const numbers = numbersOf(revision, figures)
  const count = (state: string) => numbers.filter((number) => number.state === state).length
  return {
    bound: count('bound'),
    marked: count('marked'),
    recognised: count('recognised'),
    open: unsettled(numbers).map((number) => ({
      ...{ name: nameOf(number), written: number.written, sentence: number.sentence },
      isWrong: number.state === 'wrong',
      candidates: candidatesFor(number, usable).map(({ id, indicator, about, value, unit }) => ({
        ...{ id, indicator, about, value, unit },
      })),
    })),
  }
}
