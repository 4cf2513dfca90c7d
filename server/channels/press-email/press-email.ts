import type { Channel, Destination, Reason } from '#server/channels/channel.ts'
import { mark } from '#server/channels/compose.ts'
import { compose } from './compose.ts'
import { isConnected } from './connection.ts'
import { deliver } from './deliver.ts'
import { find, measure } from './find.ts'

/** A list of the press by mail: one delivery is one release, a letter of its own to each recipient. */
export const pressEmail: Channel = {
  label: { vi: 'Báo chí qua thư', en: 'Press by mail' },
  settings: [
    { name: 'sender', label: { vi: 'Địa chỉ gửi', en: 'Sender’s address' } },
    { name: 'replyTo', label: { vi: 'Địa chỉ nhận trả lời', en: 'Reply address' }, optional: true },
    {
      name: 'contact',
      label: { vi: 'Người liên hệ, điện thoại', en: 'Contact person, phone' },
      approved: true,
    },
    {
      name: 'boilerplate',
      label: { vi: 'Giới thiệu đơn vị, cuối thông cáo', en: 'About the office, at the end' },
      optional: true,
      approved: true,
    },
    {
      name: 'smtpUrl',
      label: {
        vi: 'Máy chủ thư (smtp://tên:mật khẩu@máy:587)',
        en: 'Mail server (smtp://name:password@host:587)',
      },
      secret: true,
      optional: true,
    },
  ],
  maxCharacters: 20_000,
  leadMs: 0,
  recipients: true,
  metrics: [
    { name: 'addressed', label: { vi: 'Thư gửi đi', en: 'Letters addressed' } },
    { name: 'accepted', label: { vi: 'Thư được nhận', en: 'Letters accepted' } },
    { name: 'replies', label: { vi: 'Thư trả lời', en: 'Replies' }, byHand: 'B' },
    { name: 'pickups', label: { vi: 'Báo đăng lại', en: 'Outlets that printed it' } },
  ],
  scored: [
    {
      name: 'accepted',
      label: { vi: 'Thư được nhận', en: 'Letters accepted' },
      component: 'delivery',
      type: 'share',
      value: 'accepted',
      target: 'addressed',
    },
    {
      name: 'pickups',
      label: { vi: 'Báo đăng lại', en: 'Outlets that printed it' },
      component: 'earned',
      type: 'share',
      value: 'pickups',
      target: 3,
    },
  ],
  compose,
  mark,
  unavailable,
  deliver,
  find,
  measure,
}

function unavailable(destination: Destination): Reason | undefined {
  return isConnected(destination) ? undefined : { code: 'not-connected' }
}
