import type { Priority } from '#server/programmes/priority.ts'
import type { Script } from '#server/translations/script.ts'

/** One station's day, all that stands in its files and nothing else: the same pack makes the same files. */
export type Pack = {
  station: PackStation
  /** `2026-11-27`. */
  date: string
  rehearsal: boolean
  /** Where the operator says what was aired; stands in the files as a QR code. */
  confirmUrl: string
  /** By time. */
  sessions: Session[]
}

export type PackStation = {
  id: string
  /** `Đài truyền thanh xã Phong Điền`. */
  name: string
  /** `Xã Phong Điền`, and the province it lies in. */
  place: string
  province: string
  /** Syllables a minute. */
  pace: number
}

/** One time on the air. */
export type Session = {
  /** Times of the clock in Viet Nam, `05:30`: when it begins, and when its slot ends. */
  from: string
  until: string
  parts: Part[]
  /** How long all of it takes, and by how much it is longer than its slot, in milliseconds. */
  ms: number
  overMs: number
  /** Who of the People's Committee accepted the airing, once somebody recorded it. */
  acceptance?: { name: string; document: string; at: string }
}

/** In the order in which they are heard. */
export type Part = {
  kind: 'tune' | 'call' | 'headlines' | 'item' | 'notice' | 'sources' | 'label' | 'close'
  /** What is read aloud, every number in words; paragraphs are apart by an empty line. Empty for music. */
  text: string
  /** A notice is read twice. */
  times: 1 | 2
  /** When it begins, counted from the beginning of the session, and how long it takes with all its readings, in milliseconds. */
  startsMs: number
  ms: number
  item?: PackItem
}

/** What was approved of an item or a notice, and by whom. */
export type PackItem = {
  /** `LT-ABCDEF`: finds the delivery again. */
  code: string
  headline: string
  priority: Priority
  /** Which Front it comes from: a province's shared item says so. */
  sender: string
  approvedBy: string
  approvedAt: string
  /** SHA-256 of exactly what was approved, in hexadecimal. */
  seal: string
  /** One for each language the station needs beside Vietnamese; without a text it is missing. */
  scripts: Script[]
}

/** One file of a pack, by its name in the ZIP. */
export type PackFile = { name: string; bytes: Buffer }
