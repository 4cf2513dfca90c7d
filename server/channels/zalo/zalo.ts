import type { Channel, Destination, Reason } from '#server/channels/channel.ts'
import { compose, mark } from '#server/channels/compose.ts'
import { SECOND } from '#server/clock.ts'
import { faults } from './article.ts'
import { authorise } from './authorise.ts'
import { check } from './check.ts'
import { connectionOf } from './connection.ts'
import { deliver } from './deliver.ts'
import { find } from './find.ts'
import { hear } from './hear.ts'
import { adopt } from './adopt.ts'
import { nearby } from './nearby.ts'
import { edit, remove } from './recall.ts'
import { renew, renewable } from './renew.ts'
import type { Patience } from './verify.ts'

const PATIENCE: Patience = { everyMs: 3 * SECOND, times: 8 }

export const zalo = openZalo(PATIENCE)

/**
 * A Zalo Official Account: an article, and where the destination asks for it a broadcast of it to place-wide audiences.
 * It has no `measure`: what the platform tells of single articles is not confirmed, so its numbers come by hand.
 */
export function openZalo(patience: Patience): Channel {
  return {
    label: { vi: 'Zalo OA', en: 'Zalo Official Account' },
    settings: [
      { name: 'oaId', label: { vi: 'Mã OA', en: 'OA ID' }, optional: true, identity: true },
      {
        name: 'accessToken',
        label: { vi: 'Mã truy cập (access token)', en: 'Access token' },
        secret: true,
        optional: true,
      },
      {
        name: 'refreshToken',
        label: { vi: 'Mã gia hạn (refresh token)', en: 'Refresh token' },
        secret: true,
        optional: true,
      },
      {
        name: 'webhookSecret',
        label: { vi: 'Khóa bí mật của OA cho webhook', en: 'OA secret key of the webhook' },
        secret: true,
        optional: true,
      },
      {
        name: 'broadcast',
        label: {
          vi: 'Gửi bài tới người quan tâm OA',
          en: 'Send each article to the followers of the OA',
        },
        approved: true,
        choices: [
          { value: 'no', label: { vi: 'Không, chỉ đăng bài', en: 'No, publish it only' } },
          { value: 'yes', label: { vi: 'Có, gửi kèm thông báo', en: 'Yes, broadcast it' } },
        ],
      },
      {
        name: 'cities',
        label: {
          vi: 'Mã tỉnh thành của Zalo nhận bài gửi (trống: mọi nơi)',
          en: 'Zalo’s code of the province that receives broadcasts (empty: everywhere)',
        },
        optional: true,
        approved: true,
      },
    ],
    maxCharacters: 20_000,
    leadMs: 0,
    metrics: [
      { name: 'views', label: { vi: 'Lượt xem', en: 'Views' }, byHand: 'D' },
      { name: 'replies', label: { vi: 'Tin nhắn tới OA', en: 'Messages to the OA' }, byHand: 'D' },
      { name: 'follows', label: { vi: 'Lượt quan tâm mới', en: 'New followers' }, byHand: 'D' },
    ],
    scored: [
      {
        name: 'views',
        label: { vi: 'Lượt xem', en: 'Views' },
        component: 'attention',
        type: 'count',
        value: 'views',
        prior: { mu: Math.log(200), sigma: 1 },
      },
      {
        name: 'response',
        label: { vi: 'Nhắn tin và quan tâm trên lượt xem', en: 'Messages and follows per view' },
        component: 'response',
        type: 'rate',
        x: ['replies', 'follows'],
        n: 'views',
        prior: { a: 2, b: 198, mu: Math.log(0.01 / 0.99), sigma: 0.5 },
      },
    ],
    compose,
    mark,
    faults,
    unavailable,
    check,
    authorise,
    hear,
    renewable,
    renew,
    deliver: (parcel) => deliver(parcel, patience),
    find,
    nearby,
    adopt,
    remove,
    edit,
  }
}

function unavailable(destination: Destination): Reason | undefined {
  return connectionOf(destination) ? undefined : { code: 'not-connected' }
}
