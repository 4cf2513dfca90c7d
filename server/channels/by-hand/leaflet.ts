import { callToActionOf } from '#server/channels/call-to-action.ts'
import type { TextPart } from '#server/channels/channel.ts'
import { plainText } from '#server/messages/plain-text.ts'
import { handChannel } from './hand-channel.ts'
import { overLines, unprintable } from './limits.ts'
import { figureLine, lines, paragraphs, signature, sources } from './said.ts'
import { joinSections, partsOf, type Section } from './sections.ts'

const SECTIONS: Section[] = [
  { name: 'cover', label: { vi: 'Bìa', en: 'Cover' } },
  { name: 'inside', label: { vi: 'Ba mặt trong', en: 'Three inner sides' }, mark: 'Mặt trong' },
  { name: 'flap', label: { vi: 'Mặt gấp', en: 'Folded side' }, mark: 'Mặt gấp' },
  { name: 'back', label: { vi: 'Mặt sau', en: 'Back' }, mark: 'Mặt sau' },
]

/** Lines of 36 letters, at least 11 points: three columns within, one on every other side. */
const ROOM: Record<string, number> = { cover: 16, inside: 84, flap: 28, back: 18 }
const PER_LINE = 36

/** A leaflet of A4 folded twice, printed on both sides: what is counted of it came over its link or code. */
export const leaflet = handChannel({
  label: { vi: 'Tờ rơi (A4 gấp ba)', en: 'Leaflet (A4, folded in three)' },
  maxCharacters: 5_000,
  metrics: [
    {
      name: 'handed-out',
      label: { vi: 'Số tờ đã phát', en: 'Leaflets handed out' },
      byHand: 'D',
    },
  ],
  paper: 'leaflet',
  compose: (content, { placeName }) =>
    joinSections(SECTIONS, {
      cover: paragraphs(content.headline, content.keyMessage),
      inside: plainText(content.body),
      flap: lines(...content.figures.map(figureLine), sources(content)),
      back: paragraphs(callToActionOf(content), signature(placeName)),
    }),
  parts,
  faults: (text) => [
    ...parts(text).flatMap((part) =>
      overLines(part.text, { most: ROOM[part.name]!, perLine: PER_LINE }).map(({ vi, en }) => ({
        vi: `${part.label.vi}: ${vi}`,
        en: `${part.label.en}: ${en}`,
      })),
    ),
    ...unprintable(text),
  ],
})

function parts(text: string): TextPart[] {
  return partsOf(text, SECTIONS)
}
