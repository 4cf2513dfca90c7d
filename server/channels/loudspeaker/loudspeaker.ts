import { DAY } from '#server/clock.ts'
import { plainText } from '#server/messages/plain-text.ts'
import type { Channel, Citation } from '#server/channels/channel.ts'
import { toSpoken } from '#server/speech/spoken.ts'

/**
 * The commune's station: it belongs to the People's Committee, the Front hands over a script the day before,
 * and only the station's word says that it was aired.
 */
export const loudspeaker: Channel = {
  label: { vi: 'Loa truyền thanh', en: 'Loudspeaker' },
  settings: [],
  maxCharacters: 6000,
  leadMs: DAY,
  confirms: 'aired',
  metrics: [
    { name: 'aired', label: { vi: 'Phần đã phát', en: 'Share aired' }, byHand: 'B', share: true },
    { name: 'clusters-on', label: { vi: 'Cụm loa chạy', en: 'Clusters on' }, byHand: 'B' },
    { name: 'clusters', label: { vi: 'Tổng số cụm loa', en: 'Clusters in all' }, byHand: 'B' },
    {
      name: 'households-reached',
      label: { vi: 'Số hộ trong tầm loa', en: 'Households within reach' },
      byHand: 'D',
    },
    {
      name: 'households',
      label: { vi: 'Tổng số hộ', en: 'Households in all' },
      byHand: 'D',
    },
    { name: 'asked', label: { vi: 'Số người được hỏi', en: 'People asked' }, byHand: 'C' },
    { name: 'heard', label: { vi: 'Số người đã nghe', en: 'People who heard it' }, byHand: 'C' },
  ],
  scored: [
    {
      name: 'aired',
      label: { vi: 'Buổi đã phát', en: 'Sessions aired' },
      component: 'delivery',
      type: 'share',
      value: 'aired',
      target: 1,
    },
    {
      name: 'clusters',
      label: { vi: 'Cụm loa chạy', en: 'Clusters on' },
      component: 'delivery',
      type: 'share',
      value: 'clusters-on',
      target: 'clusters',
    },
    {
      name: 'households',
      label: { vi: 'Hộ trong tầm loa', en: 'Households within reach' },
      component: 'attention',
      type: 'share',
      value: 'households-reached',
      target: 'households',
    },
    {
      name: 'recall',
      label: { vi: 'Người được hỏi đã nghe', en: 'Recall' },
      component: 'attention',
      type: 'rate',
      x: ['heard'],
      n: 'asked',
      prior: { a: 3, b: 7, mu: Math.log(0.3 / 0.7), sigma: 0.5 },
    },
  ],
  compose: ({ headline, keyMessage, body, callToAction, figures }) =>
    [
      sentence(headline),
      sentence(keyMessage),
      plainText(body),
      sentence(callToAction),
      ...spokenSources(figures),
    ]
      .filter(Boolean)
      .join('\n\n'),
  say: toSpoken,
  deliver: async () => ({ known: 'handed-over' }),
}

function spokenSources(figures: Citation[]): string[] {
  const lines = figures.map(
    ({ publisher, asOf }) => `Theo ${publisher}, số liệu đến ${spokenDate(asOf)}.`,
  )
  return [...new Set(lines)]
}

/** `2025-06` as `tháng 6 năm 2025`. */
function spokenDate(asOf: string): string {
  const [year, month, day] = asOf.split('-').map(Number)
  return [day && `ngày ${day}`, month && `tháng ${month}`, `năm ${year}`].filter(Boolean).join(' ')
}

function sentence(text: string): string {
  const trimmed = text.trim()
  return !trimmed || /[.!?…:]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
