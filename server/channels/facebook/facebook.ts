import type { Channel, Destination, Reason } from '#server/channels/channel.ts'
import { compose, mark } from '#server/channels/compose.ts'
import { authorise } from './authorise.ts'
import { check } from './check.ts'
import { connectionOf } from './connection.ts'
import { find } from './find.ts'
import { measure } from './measure.ts'
import { nearby } from './nearby.ts'
import { deliver } from './post.ts'
import { edit, remove } from './recall.ts'

/** A Page on Facebook, through the Graph API. It has no idempotency key: what is not known is looked for. */
export const facebook: Channel = {
  label: { vi: 'Trang Facebook', en: 'Facebook Page' },
  settings: [
    { name: 'pageId', label: { vi: 'Mã trang', en: 'Page ID' }, optional: true, identity: true },
    {
      name: 'accessToken',
      label: { vi: 'Mã truy cập của trang', en: 'Page access token' },
      secret: true,
      optional: true,
    },
  ],
  maxCharacters: 63_206,
  leadMs: 0,
  metrics: [
    { name: 'views', label: { vi: 'Lượt xem', en: 'Views' }, byHand: 'D' },
    { name: 'viewers', label: { vi: 'Người xem', en: 'Viewers' }, byHand: 'D' },
    { name: 'reactions', label: { vi: 'Lượt bày tỏ cảm xúc', en: 'Reactions' }, byHand: 'D' },
    { name: 'comments', label: { vi: 'Bình luận', en: 'Comments' }, byHand: 'D' },
    { name: 'shares', label: { vi: 'Lượt chia sẻ', en: 'Shares' }, byHand: 'D' },
    { name: 'clicks', label: { vi: 'Lượt bấm', en: 'Clicks' }, byHand: 'D' },
  ],
  scored: [
    {
      name: 'viewers',
      label: { vi: 'Người xem', en: 'Viewers' },
      component: 'attention',
      type: 'count',
      value: 'viewers',
      prior: { mu: Math.log(300), sigma: 1 },
    },
    {
      name: 'response',
      label: { vi: 'Tương tác trên người xem', en: 'Interactions per viewer' },
      component: 'response',
      type: 'rate',
      x: ['reactions', 'comments', 'shares', 'clicks'],
      n: 'viewers',
      prior: { a: 6, b: 194, mu: Math.log(0.03 / 0.97), sigma: 0.35 },
    },
  ],
  compose,
  mark,
  unavailable,
  authorise,
  check,
  deliver,
  find,
  nearby,
  remove,
  edit,
  measure,
}

function unavailable(destination: Destination): Reason | undefined {
  return connectionOf(destination) ? undefined : { code: 'not-connected' }
}
