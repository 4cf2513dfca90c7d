import { composeBrief, markBrief, missingIn } from '#server/briefs/brief-text.ts'
import { disclosureOf } from '#server/briefs/disclosure.ts'
import type { Channel } from '#server/channels/channel.ts'
import { LINK_VISITS, readLinkVisits, SCORED_LINK_VISITS } from '#server/channels/link-visits.ts'
import { DAY } from '#server/clock.ts'

/** A partner who says it in their own words: an influencer, a village's communicator. They get a brief, not a script. */
export const brief: Channel = {
  label: { vi: 'Người truyền thông phối hợp', en: 'Partner with a brief' },
  settings: [
    {
      name: 'runs',
      label: { vi: 'Trang, kênh hay buổi nói chuyện của người ấy', en: 'What they run or hold' },
      identity: true,
    },
    {
      name: 'paid',
      label: { vi: 'Có hỗ trợ chi phí không', en: 'Whether their costs are paid' },
      choices: [
        { value: 'no', label: { vi: 'Không', en: 'No' } },
        { value: 'yes', label: { vi: 'Có hỗ trợ chi phí', en: 'Costs are paid' } },
      ],
    },
  ],
  maxCharacters: 10_000,
  leadMs: 3 * DAY,
  confirms: 'posted',
  metrics: [
    { name: 'views', label: { vi: 'Lượt xem', en: 'Views' }, byHand: 'D' },
    { name: 'interactions', label: { vi: 'Lượt tương tác', en: 'Interactions' }, byHand: 'D' },
    LINK_VISITS,
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
    SCORED_LINK_VISITS,
  ],
  compose: composeBrief,
  mark: (text, code, partner) =>
    markBrief(text, { code, disclosure: partner ? disclosureOf(partner) : '' }),
  faults: (text) =>
    missingIn(text).map((heading) => ({
      vi: `Bản mời thiếu phần “${heading}”.`,
      en: `The brief lacks its part “${heading}”.`,
    })),
  deliver: async () => ({ known: 'handed-over' }),
  count: (visits) => readLinkVisits(LINK_VISITS.name, visits),
}
