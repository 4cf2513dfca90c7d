import type { Channel, Destination, Reading, Visits } from '#server/channels/channel.ts'
import { readLinkVisits } from '#server/channels/link-visits.ts'
import { SITE_URL } from '#server/site-url.ts'
import { compose } from '#server/channels/compose.ts'

/**
 * The public site of a place, which is this installation. What is out there is what our own rows say is out: the
 * article is the confirmed delivery, so that nothing is sent, lost or sent twice.
 */
export const newsroom: Channel = {
  label: { vi: 'Trang tin công khai', en: 'Public newsroom' },
  settings: [
    { name: 'about', label: { vi: 'Giới thiệu một câu', en: 'What it is, in one sentence' } },
    { name: 'contact', label: { vi: 'Liên hệ', en: 'Contact' } },
  ],
  maxCharacters: 30_000,
  leadMs: 0,
  metrics: [
    { name: 'views', label: { vi: 'Lượt mở bài', en: 'Page views' } },
    { name: 'visits', label: { vi: 'Lượt theo liên kết', en: 'Link visits' } },
  ],
  scored: [
    {
      name: 'views',
      label: { vi: 'Lượt mở bài', en: 'Page views' },
      component: 'attention',
      type: 'count',
      value: 'views',
      prior: { mu: Math.log(100), sigma: 1 },
    },
    {
      name: 'response',
      label: { vi: 'Theo liên kết trên lượt mở bài', en: 'Link visits per view' },
      component: 'response',
      type: 'rate',
      x: ['visits'],
      n: 'views',
      prior: { a: 4, b: 196, mu: Math.log(0.02 / 0.98), sigma: 0.5 },
    },
  ],
  // The address stands in the sentence that asks for it.
  compose: ({ callToAction, link = '', ...said }) => {
    const asked = callToAction.includes(link) ? callToAction : `${callToAction} ${link}`
    return compose({ ...said, callToAction: asked })
  },
  deliver: async (parcel) => ({ known: 'confirmed', ...standingOf(parcel) }),
  find: async (parcel) => ({ known: 'found', ...standingOf(parcel) }),
  remove: async () => ({ known: 'done' }),
  edit: async () => ({ known: 'done' }),
  count,
}

type Standing = { deliveryId: string; code: string; destination: Destination }

/** What names an article, and its address. */
function standingOf({ deliveryId, code, destination: { placeCode, rehearsal } }: Standing) {
  const part = rehearsal ? '/rehearsal' : ''
  const link = placeCode && `${SITE_URL}/newsroom/${placeCode}${part}/${code}`
  return { remoteId: deliveryId, ...(link && { link }) }
}

function count(visits: Visits): Reading[] {
  const { views, asOf } = visits
  const definition = 'page views counted by our site'
  return [
    { metric: 'views', value: views, asOf, definition, grade: 'B' },
    ...readLinkVisits('visits', visits),
  ]
}
