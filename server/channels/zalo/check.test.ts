import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { openGround, quick, type Ground } from './zalo.fixture.ts'

vi.hoisted(() => (process.env.REQUEST_TIMEOUT_MS = '1000'))

let ground: Ground

beforeAll(async () => {
  ground = await openGround()
  ground.platform.zalo.nameAccount({ id: '2001', name: 'Mặt trận xã Phong Điền' })
})
afterAll(() => ground.close())

test('a call tells what the account is called, and publishes nothing', async () => {
  const { destination } = ground.begin({ oaId: '2001' })
  const before = ground.kept()
  expect(await quick.check!(destination)).toEqual({
    ...{ known: 'connected', name: 'Mặt trận xã Phong Điền' },
  })
  expect(ground.kept()).toEqual(before)
})

test('a token that is over, or of another account, is refused', async () => {
  const { destination } = ground.begin({ accessToken: 'expired' })
  expect(await quick.check!(destination)).toMatchObject({
    ...{ known: 'refused', reason: { code: 'token' } },
  })
  expect(await quick.check!(ground.begin({ oaId: '2002' }).destination)).toMatchObject({
    ...{ known: 'refused', reason: { code: 'permission' } },
  })
})

test('a platform that does not answer says nothing of the connection', async () => {
  const { destination } = ground.begin()
  ground.platform.faults.delay(1500)
  expect(await quick.check!(destination)).toMatchObject({ known: 'unreadable' })
  ground.platform.faults.off()
  setRehearsalUrl('http://127.0.0.1:1')
  expect(await quick.check!(destination)).toMatchObject({ known: 'unreadable' })
})
