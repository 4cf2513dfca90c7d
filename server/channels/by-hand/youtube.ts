import { callToActionOf } from '#server/channels/call-to-action.ts'
import type { TextPart, Words } from '#server/channels/channel.ts'
import { plainText } from '#server/messages/plain-text.ts'
import { handChannel, scoredByHand } from './hand-channel.ts'
import { overBytes, overCharacters } from './limits.ts'
import { paragraphs, sources } from './said.ts'
import { joinSections, partsOf, splitTitle, type Section } from './sections.ts'
import { outline, VIDEO_INTERACTIONS, VIDEO_METRICS } from './video.ts'

/** Of `snippet.title` and `snippet.description` in the YouTube Data API. */
const TITLE_CHARACTERS = 100
const DESCRIPTION_BYTES = 5_000

const SECTIONS: Section[] = [
  { name: 'post', label: { vi: 'Tiêu đề và mô tả', en: 'Title and description' } },
  { name: 'outline', label: { vi: 'Dàn ý quay', en: 'Filming outline' }, mark: 'Dàn ý quay' },
]

const SCENES = 6

/** A video on YouTube: title, description, and an outline to film by, which is not published. */
export const youtube = handChannel({
  label: { vi: 'YouTube', en: 'YouTube' },
  maxCharacters: 10_000,
  metrics: VIDEO_METRICS,
  scored: scoredByHand(VIDEO_INTERACTIONS),
  compose: (content) => {
    const { headline, keyMessage, body } = content
    const said = [keyMessage, plainText(body), callToActionOf(content), sources(content)]
    const post = paragraphs(headline, ...said)
    return joinSections(SECTIONS, { post, outline: outline(content, SCENES) })
  },
  parts,
  faults: (text) => {
    const [title, description] = ['title', 'description'].map((name) =>
      parts(text).find((part) => part.name === name),
    )
    return [
      ...overCharacters(title, TITLE_CHARACTERS),
      ...overBytes(description, DESCRIPTION_BYTES),
      ...brackets([title, description]),
    ]
  },
})

function parts(text: string): TextPart[] {
  return partsOf(text, SECTIONS).flatMap((part) => {
    if (part.name !== 'post') return [part]
    const { title, rest } = splitTitle(part.text)
    const both = [
      { name: 'title', label: { vi: 'Tiêu đề', en: 'Title' }, text: title },
      { name: 'description', label: { vi: 'Mô tả', en: 'Description' }, text: rest },
    ]
    return both.filter((one) => one.text)
  })
}

function brackets(said: (TextPart | undefined)[]): Words[] {
  if (!said.some((part) => part && /[<>]/.test(part.text))) return []
  return [
    {
      vi: 'YouTube không nhận dấu < và > trong tiêu đề và mô tả.',
      en: 'YouTube takes neither < nor > in a title or a description.',
    },
  ]
}
