import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeParcel } from '#server/channels/parcel.fixture.ts'
import { instant, later, MINUTE } from '#server/clock.ts'
import { openGround, quick, TEXT, type Ground } from './zalo.fixture.ts'

let ground: Ground

beforeEach(async () => {
  ground = await openGround()
})
afterEach(() => ground.close())

/** Articles that came one after the other, each with its code. */
async function publish(count: number, destination = ground.begin().destination) {
  for (let n = 1; n <= count; n++) {
    const code = `LT-A${n}Z`
    await quick.deliver(makeParcel({ code, text: TEXT.replace('LT-1', code), destination }))
  }
  return destination
}

const look = (code: string, destination: Parameters<typeof makeParcel>[0]['destination']) =>
  quick.find!(makeParcel({ code, text: TEXT.replace('LT-1', code), destination }), instant())

test('an article is found behind a page of ten, by its code, with its link and its time', async () => {
  const destination = await publish(12)
  const [first] = ground.platform.zalo.articles()
  expect(await look('LT-A1Z', destination)).toEqual({
    known: 'found',
    remoteId: first?.id,
    link: `${ground.platform.url}/zalo/articles/${first?.id}`,
    at: first?.createdAt,
  })
})

test('one with the same title and another code is another one', async () => {
  const destination = await publish(2)
  expect(await look('LT-A', destination)).toEqual({ known: 'absent' })
})

test('one whose title somebody has changed since is still found by its code', async () => {
  const { parcel, destination } = ground.begin()
  const outcome = await quick.deliver(parcel)
  if (outcome.known !== 'confirmed') throw new Error('not delivered')
  const changed = { ...parcel, text: TEXT.replace('Sáu nghìn', '6.058') }
  await quick.edit!({ ...changed, remoteId: outcome.remoteId })
  expect(await look('LT-1', destination)).toMatchObject({ known: 'found' })
})

test('those of another account are not looked at', async () => {
  await publish(1)
  const { destination } = ground.begin()
  const tokens = ground.platform.zalo.issue('2002')
  const other = { ...destination, settings: { ...destination.settings, ...tokens } }
  expect(await look('LT-A1Z', other)).toEqual({ known: 'absent' })
})

test('where the list cannot be read, nothing is known', async () => {
  const destination = await publish(1)
  ground.platform.faults.on('unreadable')
  expect(await look('LT-A1Z', destination)).toMatchObject({
    ...{ known: 'unreadable', reason: { code: 'platform-error' } },
  })
})

test('what is older than the try by more than a quarter of an hour, and called otherwise, is not opened', async () => {
  const destination = await publish(1)
  const triedAt = later(instant(), 20 * MINUTE)
  const parcel = makeParcel({ code: 'LT-A1Z', text: 'Bài khác', destination })
  expect(await quick.find!(parcel, triedAt)).toEqual({ known: 'absent' })
})
