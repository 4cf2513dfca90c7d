import { callToActionOf } from '#server/channels/call-to-action.ts'
import { handChannel, INTERACTIONS, scoredByHand, VIEWS } from './hand-channel.ts'
import { paragraphs, sources } from './said.ts'
import { plainText } from '#server/messages/plain-text.ts'

/** Anything a person posts: the text to copy at its time, then the link and the numbers pasted back. */
export const byHand = handChannel({
  label: { vi: 'Đăng bằng tay', en: 'By hand' },
  settings: [
    { name: 'where', label: { vi: 'Đăng ở đâu', en: 'Where it is posted' }, identity: true },
  ],
  maxCharacters: 10_000,
  metrics: [VIEWS, INTERACTIONS],
  scored: scoredByHand(['interactions']),
  compose: (content) =>
    paragraphs(
      ...[content.headline, content.keyMessage, plainText(content.body)],
      ...[callToActionOf(content), sources(content)],
    ),
})
