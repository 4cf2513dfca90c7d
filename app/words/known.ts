import { moment } from '#app/formats.ts'
import type { BadgeState } from '#app/components/state-badge.tsx'
import { i18n } from './i18n.ts'

export type Known = {
  state: BadgeState
  /** What a person confirms on its channel, if anything. */
  confirms?: 'aired' | 'posted'
  reasonCode?: string
  channel: string
  destination: string
  dueAt: string
  doneAt: string | null
}

/** What is known of a delivery, in one sentence: where it stands, at which destination, when. */
export function knownSentence(known: Known): string {
  const { confirms, channel, dueAt, doneAt } = known
  const destination = confirms ? known.destination : `${channel} ${known.destination}`
  const values = { destination, moment: moment(doneAt ?? dueAt) }
  return String(i18n.t(`deliveries.known.${sentenceOf(known)}` as never, values as never))
}

/** The most particular sentence there is for its state. */
function sentenceOf({ state, confirms, reasonCode }: Known): string {
  const again = state === 'planned' && reasonCode ? 'planned-again' : undefined
  const sentences = [again, `${state}-${confirms}`, state]
  return sentences.find((name) => name && i18n.exists(`deliveries.known.${name}`)) ?? state
}
