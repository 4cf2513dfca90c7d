import type { i18n } from 'i18next'
import { formatsFor } from '#app/formats.ts'
import type { BadgeState } from '#app/components/state-badge.tsx'
import { languageIn } from './i18n.ts'

export type Known = {
  state: BadgeState
  /** What a person confirms on its channel, if anything. */
  confirms?: 'aired' | 'posted'
  /** It is printed and then hung up, handed out or held in a hand. */
  paper?: string
  /** It is many letters. */
  letters?: boolean
  reasonCode?: string
  /** The platform has it, and a person there has still to let it out. */
  waits?: boolean
  /** People can read it there already; only what follows waits. */
  stands?: boolean
  channel: string
  destination: string
  dueAt: string
  doneAt: string | null
}

/** What is known of a delivery, in one sentence: where it stands, at which destination, when. */
export function knownSentence(words: i18n, known: Known): string {
  const { confirms, letters, channel, dueAt, doneAt } = known
  const destination = confirms || letters ? known.destination : `${channel} ${known.destination}`
  const values = { destination, moment: formatsFor(languageIn(words)).moment(doneAt ?? dueAt) }
  return String(words.t(`deliveries.known.${sentenceOf(words, known)}` as never, values as never))
}

/** The most particular sentence there is for its state. */
function sentenceOf(words: i18n, known: Known): string {
  const { state, confirms, paper, letters, reasonCode, waits, stands } = known
  const again = state === 'planned' && reasonCode ? 'planned-again' : undefined
  const how = waits ? 'waits' : paper ? 'printed' : letters ? 'letters' : undefined
  const sentences = [
    stands ? `${state}-stands` : undefined,
    again,
    how && `${state}-${how}`,
    `${state}-${confirms}`,
    state,
  ]
  return sentences.find((name) => name && words.exists(`deliveries.known.${name}`)) ?? state
}
