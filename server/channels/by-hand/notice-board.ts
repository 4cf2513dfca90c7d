import { callToActionOf } from '#server/channels/call-to-action.ts'
import type { TextPart } from '#server/channels/channel.ts'
import { handChannel } from './hand-channel.ts'
import { overLines, unprintable } from './limits.ts'
import { figureLine, lines, paragraphs, signature, sources } from './said.ts'
import { splitTitle } from './sections.ts'

/** What a sheet holds that is read standing: of its text at least 13 points on A4. */
const ROOM = { most: 26, perLine: 62 }

/**
 * A poster on the board of a village hall or a market. Nobody counts who stands before it: its number is what came over
 * its link or code.
 */
export const noticeBoard = handChannel({
  label: { vi: 'Bảng tin (áp phích A4, A3)', en: 'Notice board (A4 or A3 poster)' },
  maxCharacters: 1_600,
  paper: 'poster',
  compose: (content, { placeName }) =>
    paragraphs(
      content.headline,
      content.keyMessage,
      lines(...content.figures.map(figureLine), sources(content)),
      callToActionOf(content),
      signature(placeName),
    ),
  parts,
  faults: (text) => [...overLines(text, ROOM), ...unprintable(text)],
})

function parts(text: string): TextPart[] {
  const { title, rest } = splitTitle(text)
  const both = [
    { name: 'title', label: { vi: 'Tiêu đề lớn', en: 'Headline' }, text: title },
    { name: 'body', label: { vi: 'Phần dưới', en: 'Below it' }, text: rest },
  ]
  return both.filter((part) => part.text)
}
