import { callToActionOf } from '#server/channels/call-to-action.ts'
import { handChannel, INTERACTIONS, scoredByHand, VIEWS } from './hand-channel.ts'
import { paragraphs, sources } from './said.ts'

/** A message to a Zalo group of a village or a branch: short, with its link. Zalo has no interface for groups. */
export const zaloGroup = handChannel({
  label: { vi: 'Nhóm Zalo', en: 'Zalo group' },
  maxCharacters: 2_000,
  metrics: [
    { ...VIEWS, label: { vi: 'Lượt xem (số người đã xem)', en: 'Views (people who saw it)' } },
    INTERACTIONS,
  ],
  scored: scoredByHand(['interactions']),
  compose: (content) =>
    paragraphs(content.headline, content.keyMessage, callToActionOf(content), sources(content)),
})
