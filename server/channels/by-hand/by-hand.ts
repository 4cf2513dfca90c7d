import { plainText } from '#server/messages/plain-text.ts'
import { callToActionOf } from '#server/channels/call-to-action.ts'
import { sourceLines } from '#server/messages/source-line.ts'
import type { Channel } from '#server/channels/channel.ts'

/** Anything a person posts: the text to copy at its time, then the link and the numbers pasted back. */
export const byHand: Channel = {
  label: { vi: 'Đăng bằng tay', en: 'By hand' },
  settings: [{ name: 'where', label: { vi: 'Đăng ở đâu', en: 'Where it is posted' } }],
  maxCharacters: 10_000,
  leadMs: 0,
  confirms: 'posted',
  metrics: [
    { name: 'views', label: { vi: 'Lượt xem', en: 'Views' }, byHand: 'D' },
    { name: 'interactions', label: { vi: 'Lượt tương tác', en: 'Interactions' }, byHand: 'D' },
  ],
  scored: [
    {
      name: 'views',
      label: { vi: 'Lượt xem', en: 'Views' },
      component: 'attention',
      type: 'count',
      value: 'views',
      prior: { mu: Math.log(500), sigma: 1.2 },
    },
    {
      name: 'response',
      label: { vi: 'Tương tác trên lượt xem', en: 'Interactions per view' },
      component: 'response',
      type: 'rate',
      x: ['interactions'],
      n: 'views',
      prior: { a: 8, b: 192, mu: Math.log(0.04 / 0.96), sigma: 0.5 },
    },
  ],
  compose: ({ headline, keyMessage, body, figures, ...asked }) =>
    [headline, keyMessage, plainText(body), callToActionOf(asked), sourceLines(figures).join('\n')]
      .map((part) => part.trim())
      .filter(Boolean)
      .join('\n\n'),
  deliver: async () => ({ known: 'handed-over' }),
}
