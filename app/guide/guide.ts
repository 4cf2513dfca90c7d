/** One thing a person does, in the order of the work. */
export type GuideStep = {
  heading: string
  /** Paragraphs; button names stand between “ ”. */
  text: string[]
  /** A file in `public/guide`, made of the demo by `npm run pictures`. */
  picture?: { file: string; says: string }
}

export type Guide = { heading: string; lead: string; steps: GuideStep[] }
