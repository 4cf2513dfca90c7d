import type { GivenFigure } from '#server/guard/guard.ts'
import type { Phrase } from '#server/plain/office-phrases.ts'
import type { Language, Purpose } from './purposes.ts'

/** A figure as a brief tells of it: as the ledger has it, in the words of a text. */
export type BriefFigure = {
  indicator: string
  /** As it is written: `6.058/7.696`. */
  value: string
  unit: string
  /** Of where: `cả nước`, "xã Phong Điền". */
  place: string
  /** `2025`, `2025-06` or `2025-06-30`. */
  asOf: string
  kind: 'result' | 'target'
  publisher: string
  document: string
  quote: string
}

/** A channel as a text has to fit it. */
export type BriefChannel = { name: string; label: string; maxCharacters: number }

export type BriefDraft = {
  headline: string
  keyMessage: string
  body: string
  callToAction: string
}

/** All that is known when something is to be written: what a model is shown, and what a rule composes from. */
export type Brief = {
  purpose: Purpose
  goal: string
  figures: BriefFigure[]
  /** The same, as the guard compares them. */
  given: GivenFigure[]
  /** As it is read: each figure is its number. */
  draft: BriefDraft
  channel: BriefChannel | undefined
  /** The composed text of that channel, with its line of sources. */
  channelText: string
  into: Language
  phrases: Phrase[]
}

/** The texts of a draft that say something, one after another. */
export function draftText({ headline, keyMessage, body, callToAction }: BriefDraft): string {
  return [headline, keyMessage, body, callToAction].filter((text) => text.trim()).join('\n\n')
}
