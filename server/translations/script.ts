/** A script in another language: written by a person, read over by another, never by a machine. */
export type Script = {
  /** BCP 47: `km`. */
  language: string
  /** `Khmer`. */
  name: string
  /** Missing where nobody has translated what is aired. */
  written?: {
    text: string
    translator: string
    /** Days, `2026-11-20`. */
    translatedOn: string
    reader: string
    readOn: string
  }
}
