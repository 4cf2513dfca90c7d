import { callToActionOf } from '#server/channels/call-to-action.ts'
import type { TextPart } from '#server/channels/channel.ts'
import { handChannel, scoredByHand } from './hand-channel.ts'
import { overCharacters } from './limits.ts'
import { paragraphs, sources } from './said.ts'
import { joinSections, partsOf, type Section } from './sections.ts'
import { outline, VIDEO_INTERACTIONS, VIDEO_METRICS } from './video.ts'

/** In UTF-16 units, as TikTok counts a caption. */
const CAPTION_CHARACTERS = 2_200

const SECTIONS: Section[] = [
  { name: 'caption', label: { vi: 'Lời chú thích', en: 'Caption' } },
  { name: 'outline', label: { vi: 'Dàn ý nói', en: 'Spoken outline' }, mark: 'Dàn ý nói' },
]

/** Out of the body: a short video has time for few. */
const SCENES = 2

/** A short video on TikTok: its caption, and a short outline to speak by, which is not published. */
export const tiktok = handChannel({
  label: { vi: 'TikTok', en: 'TikTok' },
  maxCharacters: 5_000,
  metrics: VIDEO_METRICS,
  scored: scoredByHand(VIDEO_INTERACTIONS),
  compose: (content) => {
    const { headline, keyMessage } = content
    const caption = paragraphs(headline, keyMessage, callToActionOf(content), sources(content))
    return joinSections(SECTIONS, { caption, outline: outline(content, SCENES) })
  },
  parts,
  faults: (text) => {
    const caption = parts(text).find(({ name }) => name === 'caption')
    return overCharacters(caption, CAPTION_CHARACTERS)
  },
})

function parts(text: string): TextPart[] {
  return partsOf(text, SECTIONS)
}
