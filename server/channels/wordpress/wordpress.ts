import { type Channel, type Destination, PUBLISHED, type Reason } from '#server/channels/channel.ts'
import { check } from './check.ts'
import { compose, mark } from '#server/channels/compose.ts'
import { readLinkVisits } from '#server/channels/link-visits.ts'
import { connectionOf } from './connection.ts'
import { deliver } from './create.ts'
import { find } from './find.ts'
import { measure } from './measure.ts'
import { nearby } from './nearby.ts'
import { edit, remove } from './recall.ts'

/**
 * A portal that runs on WordPress, through its REST API. A post goes in for the portal's editor unless told otherwise.
 * It has no idempotency key: a post is looked for before it is created, and where what became of it is not known.
 */
export const wordpress: Channel = {
  label: { vi: 'Cổng thông tin điện tử (WordPress)', en: 'Web portal (WordPress)' },
  settings: [
    {
      name: 'site',
      label: { vi: 'Địa chỉ cổng, https://…', en: 'Address of the portal, https://…' },
      identity: true,
    },
    { name: 'user', label: { vi: 'Tên đăng nhập trên cổng', en: 'User name on the portal' } },
    {
      name: 'password',
      label: { vi: 'Mật khẩu ứng dụng', en: 'Application password' },
      secret: true,
    },
    {
      name: 'status',
      label: { vi: 'Khi bài đến cổng', en: 'When a post arrives' },
      approved: true,
      choices: [
        {
          value: 'pending',
          label: { vi: 'Chờ biên tập của cổng đăng', en: 'It waits for the portal’s editor' },
        },
        { value: 'publish', label: { vi: 'Đăng ngay', en: 'It is published at once' } },
      ],
    },
    {
      name: 'categories',
      label: {
        vi: 'Số của chuyên mục, cách nhau bằng dấu phẩy',
        en: 'Numbers of categories, with commas between',
      },
      optional: true,
    },
  ],
  maxCharacters: 100_000,
  leadMs: 0,
  metrics: [
    { name: 'views', label: { vi: 'Lượt xem trên cổng', en: 'Views on the portal' }, byHand: 'B' },
    { name: 'visits', label: { vi: 'Lượt mở đường dẫn, mã QR', en: 'Visits over link and QR' } },
    {
      name: PUBLISHED,
      label: { vi: 'Cổng đã đăng công khai', en: 'Published by the portal' },
      share: true,
    },
  ],
  scored: [
    {
      name: 'views',
      label: { vi: 'Lượt xem trên cổng', en: 'Views on the portal' },
      component: 'attention',
      type: 'count',
      value: 'views',
      prior: { mu: Math.log(100), sigma: 1 },
    },
    {
      name: 'response',
      label: { vi: 'Lượt mở đường dẫn trên lượt xem', en: 'Link visits per view' },
      component: 'response',
      type: 'rate',
      x: ['visits'],
      n: 'views',
      prior: { a: 4, b: 196, mu: Math.log(0.02 / 0.98), sigma: 0.5 },
    },
  ],
  // The first line is the title of the post.
  compose: ({ headline, ...content }) =>
    compose({ ...content, headline: headline.replace(/\s+/g, ' ') }),
  mark,
  unavailable,
  check,
  deliver,
  find,
  nearby,
  remove,
  edit,
  measure,
  count: (visits) => readLinkVisits('visits', visits),
}

function unavailable(destination: Destination): Reason | undefined {
  return connectionOf(destination) ? undefined : { code: 'not-connected' }
}
