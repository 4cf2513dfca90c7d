import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeParcel } from '#server/channels/parcel.fixture.ts'
import { instant, later, DAY } from '#server/clock.ts'
import { openGround, quick, TEXT, type Ground } from './zalo.fixture.ts'

let ground: Ground

beforeAll(async () => {
  ground = await openGround()
})
afterAll(() => ground.close())

test('the articles of the account around the time are opened, with every word, link and moment', async () => {
  const { parcel, destination } = ground.begin()
  await quick.deliver(parcel)
  const other = makeParcel({ code: 'LT-2', text: 'Tiêu đề khác\n\nMã tin: LT-2', destination })
  await quick.deliver(other)
  const [first, second] = ground.platform.zalo.articles()
  const read = await quick.nearby!(parcel, instant())
  expect(read).toMatchObject({
    known: 'read',
    posts: [{ remoteId: second?.id }, { remoteId: first?.id, at: first?.createdAt }],
  })
  const [, ours] = read.known === 'read' ? read.posts : []
  expect(ours?.text.replace(/\s+/g, ' ')).toBe(TEXT.replace(/\s+/g, ' '))
  expect(ours?.link).toContain(`/zalo/articles/${first?.id}`)
  expect(await quick.nearby!(parcel, later(instant(), 7 * DAY))).toEqual({
    known: 'read',
    posts: [],
  })
})

test('an account that cannot be read says so', async () => {
  const { parcel } = ground.begin({ accessToken: 'expired' })
  expect(await quick.nearby!(parcel, instant())).toMatchObject({
    ...{ known: 'unreadable', reason: { code: 'token' } },
  })
})
