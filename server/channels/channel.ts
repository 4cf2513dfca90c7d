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
  /** Where the call to action leads, as this place and channel count it; empty where it leads nowhere. */
  link?: string
  /** The instant before which nobody may publish it; null where there is none. */
  embargo?: string | null
}

/** Where a message goes: a Page, a station, a notice board. `settings` is what the channel asked for when it was added. */
export type Destination = {
  id: string
  name: string
  placeName: string
  /** Our key of the place. */
  placeCode?: string
  rehearsal: 0 | 1
  settings: Record<string, string>
}

/** Whom a text is written for: a destination without what only its delivery needs. */
export type Addressee = Pick<Destination, 'name' | 'placeName'> &
  Partial<Pick<Destination, 'settings'>>

/** A picture of a message, re-encoded when it came in. `read` gives a JPEG no wider and no heavier than asked for. */
export type Picture = {
  id: string
  /** What it shows, for those who do not see it. */
  alt: string
  width: number
  height: number
  /** Of the picture as it is kept. */
  sha256: string
  read: (form: { maxWidth: number; maxBytes: number }) => Promise<Buffer>
}

/** What a channel writes down while it delivers; kept before `put` resolves, and there again at the next try. */
export type Notes = {
  all: () => Promise<Record<string, string>>
  put: (key: string, value: string) => Promise<void>
}

/**
 * The key of a note. What is confirmed may wait on the platform for a person there, and be out for nobody: the channel
 * notes for whom, and nothing once it is out. It then measures `PUBLISHED`, 1 or 0, with `since` where the platform says it.
 */
export const WAITS = 'waits'
export const PUBLISHED = 'published'
/** Somebody a message is written to by mail. `leaveUrl`: where they take themselves off the list. */
export type Recipient = {
  id: string
  address: string
  name: string
  outlet: string
  leaveUrl: string
}

/** One message on its way to one place. `code` stands in the text, so that it can be found again. */
export type Parcel = {
  deliveryId: string
  code: string
  text: string
  pictures: Picture[]
  destination: Destination
  notes: Notes
  /** By `performance.now()`: the lease ends then, and nothing may be sent any more. */
  until?: number
  /** Whom its destination writes to, where its channel asks for them: those of the approval who have not left since. */
  recipients?: Recipient[]
}

/** A parcel that is out. `newPictures`: its pictures are to stand where others, or none, do. */
export type Published = Parcel & { remoteId: string; newPictures?: boolean }

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
    | 'no-time'
    | 'not-connected'
    | 'quota'
    | 'reconnect'
    | 'resting'
    | 'category'
    | 'pictures'
    | 'papers'
  detail?: string
}

/**
 * What is known after an attempt.
 * `confirmed`: the platform named it. `handed-over`: a person has it now. `retry`: surely not sent, try later.
 * `blocked`: surely not sent, and nothing goes to this destination until a person mends it.
 * `expired`: surely not sent, the token is over; `renew` gets another. `refused`: surely not sent, and this text never
 * will be. `unknown`: it may have been sent. `restMs`: for so long nothing more goes to this destination.
 * `stands`: people can read it there already, and all that is said is said of what follows, as a sending round.
 */
export type Outcome = { restMs?: number; stands?: { remoteId: string; link?: string } } & (
  | { known: 'confirmed'; remoteId: string; link?: string }
  | { known: 'handed-over' }
  | { known: 'retry'; reason: Reason; afterMs?: number }
  | { known: 'blocked'; reason: Reason }
  | { known: 'expired'; reason: Reason }
  | { known: 'refused'; reason: Reason }
  | { known: 'unknown'; reason: Reason }
)

/** What a call told of a connection before anything went out over it. `name` is what the platform calls it. */
export type Checked =
  | { known: 'connected'; name?: string; endsAt?: string }
  | { known: 'refused'; reason: Reason }
  | { known: 'unreadable'; reason: Reason }

/**
 * What became of new secrets. `lost`: the old ones may be used up and no new ones came: a person connects it again.
 * `retry`: nothing was used up.
 */
export type Renewed =
  | { known: 'renewed'; secrets: Record<string, string>; endsAt?: string }
  | { known: 'retry'; reason: Reason }
  | { known: 'lost'; reason: Reason }

/** Where a person comes back to from the page of a platform, and what only we and that page know. */
export type Asking = { state: string; challenge: string; callback: string }

/** What a person came back with: everything the platform added to the address, and what we kept meanwhile. */
export type Returned = { given: Record<string, string>; verifier: string; callback: string }

/** One of the accounts that a person let us in to, with what opens it. */
export type Reachable = { id: string; name: string; settings: Record<string, string> }

/**
 * What became of a code: it is good for once. `settings` also holds open ones, as which account it is.
 * `several`: which account it is was not said, and a person has to choose; none where they manage none.
 */
export type Authorised =
  | { known: 'several'; accounts: Reachable[] }
  | { known: 'connected'; settings: Record<string, string>; endsAt?: string }
  | { known: 'refused'; reason: Reason }

/** How a person lets us in on a page of the platform. */
export type Authorisation = {
  /** The address of that page; nothing where this installation has no app there. Pure. */
  page: (destination: Destination, asking: Asking) => string | undefined
  /** Exchanges the code, once. */
  take: (destination: Destination, returned: Returned) => Promise<Authorised>
}

/**
 * What a platform told us by itself. `key`: the same for the same event, and of no person.
 * `metric`: what it counts for, one of the channel's; without it for nothing.
 */
export type Told = { key: string; at: string; metric?: string }

/** What became of taking back or correcting what is out. `cannot`: the platform offers no way, a person does it. */
export type Recalled =
  | { known: 'done' }
  | { known: 'cannot'; reason?: Reason }
  | { known: 'retry'; reason: Reason; afterMs?: number }
  | { known: 'blocked'; reason: Reason }

/** What reading the platform said about a parcel. `unreadable` is not absent. */
export type Found =
  | { known: 'found'; remoteId: string; link?: string; at?: string }
  | { known: 'absent' }
  | { known: 'unreadable'; reason: Reason }

/** A post of an account, as a person compares it with ours. `waits`: for a person there, and is out for nobody yet. */
export type Neighbour = {
  remoteId: string
  text: string
  at?: string
  link?: string
  waits?: true
}

/** The few posts of an account around the time a parcel was tried, the newest first. */
export type Nearby = { known: 'read'; posts: Neighbour[] } | { known: 'unreadable'; reason: Reason }

/**
 * One metric as the platform gave it, or why it could not. `definition` names what was counted; `grade` is A, a
 * platform's word, unless it is another. `since`: the instant from which it holds.
 */
export type Reading =
  | {
      metric: string
      value: number
      asOf: string
      definition: string
      grade?: Grade
      since?: string
    }
  | { metric: string; unavailable: Reason }

/**
 * What our own site counted for a delivery: views of its page, visits over the link in its text. `link` is missing
 * where the text carries none, and where it is in a person's hands and nobody has come yet.
 */
export type Visits = { views: number; link?: number; asOf: string }

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

/** One thing a channel asks for when a destination is added; the first of `choices` is what holds until another is chosen. */
export type Setting = {
  name: string
  label: Words
  secret?: true
  /** May stay empty. */
  optional?: true
  /** Says which account it is there: it stays once something is bound for it, and the secrets of one open no other. */
  identity?: true
  /** Goes out beside each approved text, or says to whom: with another answer, what waits is approved anew. */
  approved?: true
  choices?: { value: string; label: Words }[]
}
/** One piece of a text that a person takes by itself: a title, a caption, a side of a leaflet. */
export type TextPart = { name: string; label: Words; text: string }

export type Channel = {
  label: Words
  /** Settings asked for when a destination is added; `secret` ones are never shown again. */
  settings: Setting[]
  /** Characters the platform takes. */
  maxCharacters: number
  /** How long before its time it is handed over, in milliseconds; 0 goes out at its time. */
  leadMs: number
  /** What a person confirms after a hand-over: that it was aired, or where it was posted. */
  confirms?: 'aired' | 'posted'
  metrics: Metric[]
  scored: ScoredMetric[]
  /** The text for this channel. Pure: the preview and the worker call the same one. */
  compose: (content: Content, destination: Addressee) => string
  /** What is read aloud of a text, and that is what goes out. Pure. */
  say?: (text: string, options: { lexicon: Lexicon; region: Region }) => Spoken
  /** The text as it goes out, with the code that finds it again and what must stand in it there; without it the text goes out as it stands. Pure. */
  mark?: (text: string, code: string, destination?: Addressee) => string
  /** What the platform would not take of a text and its pictures, as sentences for whoever writes it. Pure. */
  faults?: (text: string, pictures: Pick<Picture, 'alt' | 'width' | 'height'>[]) => Words[]
  /** The pieces of a text that a person takes one after the other, from the approved text alone. Pure. */
  parts?: (text: string) => TextPart[]
  /** The paper that is printed of a text. */
  paper?: 'poster' | 'leaflet' | 'talking-points'
  /** What a text takes up there, as sentences for whoever writes it; none of them stands in the way. Pure. */
  remarks?: (text: string) => Words[]
  /** The text in another form, that may be taken in its place; nothing where it is the same. Pure. */
  instead?: (text: string) => { label: Words; text: string } | undefined
  /** A delivery is many letters: it is given whom to write to, and keeps a note of each letter. */
  recipients?: true
  /** Why nothing can be delivered there now, or nothing. */
  unavailable?: (destination: Destination) => Reason | undefined
  /** Calls the platform with the secrets of a destination, and sends nothing. */
  check?: (destination: Destination) => Promise<Checked>
  /** Without it secrets are pasted. */
  authorise?: Authorisation
  /** Reads what the platform tells us by itself, where its signature is right; nothing where it is not. Pure. */
  hear?: (destination: Destination, event: { body: string; signature: string }) => Told | undefined
  /** Whether a destination has what `renew` takes; without it every one has. */
  renewable?: (destination: Destination) => boolean
  /** Gets new secrets for old ones. Asked for by one process at a time. */
  renew?: (destination: Destination) => Promise<Renewed>
  deliver: (parcel: Parcel) => Promise<Outcome>
  /** Looks for a parcel on the platform around the time it was tried. */
  find?: (parcel: Parcel, triedAt: string) => Promise<Found>
  /** What stands on its account around the time it was tried, for a person to compare. Writes nothing down. */
  nearby?: (parcel: Parcel, triedAt: string) => Promise<Nearby>
  /** A person has said which post there a delivery is: notes that. @returns whether more of it is to follow */
  adopt?: (parcel: Pick<Parcel, 'destination' | 'notes'>, remoteId: string) => Promise<boolean>
  /** Takes down what is out; it is gone already counts as done. */
  remove?: (published: Published) => Promise<Recalled>
  /** Puts a corrected text and its pictures in the place of what is out; the same again counts as done. */
  edit?: (published: Published) => Promise<Recalled>
  /** @param notes what was written down while it was delivered */
  measure?: (destination: Destination, remoteId: string, notes?: Notes) => Promise<Reading[]>
  /** What our own site counted of it: no platform is asked, and it need not have named the delivery. Pure. */
  count?: (visits: Visits) => Reading[]
}
