import { administrator } from './administrator.ts'
import { leader } from './leader.ts'
import { officer } from './officer.ts'
import { operator } from './operator.ts'

/** One thing a person does, in the order of the work. */
export type GuideStep = {
  heading: string
  /** Paragraphs; button names stand between “ ”. */
  text: string[]
  /** A file in `public/guide`, made of the demo by `npm run pictures`. */
  picture?: { file: string; says: string }
}

export type Guide = { heading: string; lead: string; steps: GuideStep[] }

/** A page for each part. Vietnamese alone: these are the words on the screens it explains. */
export const GUIDES = { officer, leader, operator, administrator } satisfies Record<string, Guide>

export type GuideRole = keyof typeof GUIDES

export const GUIDE_ROLES = Object.keys(GUIDES) as GuideRole[]
