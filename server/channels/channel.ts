import type { Lexicon } from '#server/speech/lexicon.ts'
import type { Region } from '#server/speech/numbers.ts'
import type { Spoken } from '#server/speech/spoken.ts'

/** A text of the interface in both languages of the screen. */
export type Words = { vi: string; en: string }

/** One figure as a text quotes it; `asOf` is `2025`, `2025-06` or `2025-06-30`. */
export type Citation = {
  indicator: string
  value: string
  unit: string
  publisher: string
  document: string
  asOf: string
  link: string
}

/** What a message says, before a channel gives it its form. `body` is Markdown. */
export type Content = {
  headline: string
  keyMessage: string
  body: string
  callToAction: string
  figures: Citation[]
}

/** Where a message goes: a Page, a station, a notice board. `settings` is what the channel asked for when it was added. */
export type Destination = {
  id: string
  name: string
  placeName: string
  rehearsal: 0 | 1
  settings: Record<string, string>
}

/** One message on its way to one place. `code` stands in the text, so that it can be found again. */
export type Parcel = {
  deliveryId: string
  code: string
  text: string
  destination: Destination
}

/** Why it went as it did, for the words on screen. `detail` is the platform's own sentence. */
export type Reason = {
  code:
    | 'token'
    | 'permission'
    | 'rate'
    | 'content'
    | 'duplicate'
    | 'invalid'
    | 'unreachable'
    | 'no-answer'
    | 'platform-error'
    | 'unreadable-answer'
    | 'interrupted'
    | 'not-connected'
  detail?: string
}

/**
 * What is known after an attempt.
 * `confirmed`: the platform named it. `handed-over`: a person has it now. `retry`: surely not sent, try later.
 * `blocked`: surely not sent, and nothing goes to this destination until a person mends it.
 * `refused`: surely not sent, and this text never will be. `unknown`: it may have been sent.
 */
export type Outcome =
  | { known: 'confirmed'; remoteId: string; link?: string }
  | { known: 'handed-over' }
  | { known: 'retry'; reason: Reason; afterMs?: number }
  | { known: 'blocked'; reason: Reason }
  | { known: 'refused'; reason: Reason }
  | { known: 'unknown'; reason: Reason }

/** What reading the platform said about a parcel. `unreadable` is not absent. */
export type Found =
  | { known: 'found'; remoteId: string; link?: string; at?: string }
  | { known: 'absent' }
  | { known: 'unreadable'; reason: Reason }

/** One metric as the platform gave it, or why it could not. `definition` names what the platform counted. */
export type Reading =
  | { metric: string; value: number; asOf: string; definition: string }
  | { metric: string; unavailable: Reason }

/** How sure a number is: A platform API, B own log or a person with a link, C survey, D estimate, screenshot, word. */
export type Grade = 'A' | 'B' | 'C' | 'D'

export type Component = 'delivery' | 'attention' | 'response' | 'earned'

/** How a channel's numbers enter the score; the forms and priors are those of the published weights. */
export type ScoredMetric = { name: string; label: Words; component: Component } & (
  | { type: 'share'; value: string; target: string | number }
  | {
      type: 'rate'
      x: string[]
      n: string
      prior: { a: number; b: number; mu: number; sigma: number }
    }
  | { type: 'count'; value: string; prior: { mu: number; sigma: number } }
)

/** A number a person may add by hand, with the grade it then has. A `share` is kept as 0–1 and shown in percent. */
export type Metric = { name: string; label: Words; byHand?: Grade; share?: true }

export type Channel = {
  label: Words
  /** Settings asked for when a destination is added; `secret` ones are never shown again. */
  settings: { name: string; label: Words; secret?: true }[]
  /** Characters the platform takes. */
  maxCharacters: number
  /** How long before its time it is handed over, in milliseconds; 0 goes out at its time. */
  leadMs: number
  /** What a person confirms after a hand-over: that it was aired, or where it was posted. */
  confirms?: 'aired' | 'posted'
  metrics: Metric[]
  scored: ScoredMetric[]
  /** The text for this channel. Pure: the preview and the worker call the same one. */
  compose: (content: Content, destination: Pick<Destination, 'name' | 'placeName'>) => string
  /** What is read aloud of a text, and that is what goes out. Pure. */
  say?: (text: string, options: { lexicon: Lexicon; region: Region }) => Spoken
  /** The text as it goes out, with the code that finds it again; without it the text goes out as it stands. Pure. */
  mark?: (text: string, code: string) => string
  /** Why nothing can be delivered there now, or nothing. */
  unavailable?: (destination: Destination) => Reason | undefined
  deliver: (parcel: Parcel) => Promise<Outcome>
  /** Looks for a parcel on the platform around the time it was tried. */
  find?: (parcel: Parcel, triedAt: string) => Promise<Found>
  measure?: (destination: Destination, remoteId: string) => Promise<Reading[]>
}
