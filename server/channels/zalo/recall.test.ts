import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#server/clock.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import { openGround, quick, TEXT, type Ground } from './zalo.fixture.ts'

let ground: Ground

beforeAll(async () => {
  ground = await openGround()
})
afterAll(() => ground.close())

async function publish() {
  const begun = ground.begin()
  const outcome = await quick.deliver(begun.parcel)
  if (outcome.known !== 'confirmed') throw new Error('not delivered')
  return { ...begun, published: { ...begun.parcel, remoteId: outcome.remoteId } }
}

test('an article that is taken down is gone, and taking it down again is done as well', async () => {
  const { published, parcel } = await publish()
  expect(await quick.remove!(published)).toEqual({ known: 'done' })
  expect(ground.platform.zalo.articles().at(-1)?.removedAt).not.toBeNull()
  expect(await quick.remove!(published)).toEqual({ known: 'done' })
  expect(await quick.find!({ ...parcel, code: 'LT-GONE' }, instant())).toEqual({ known: 'absent' })
})

test('a corrected text stands in its place, under the same id, also when it is put there twice', async () => {
  const { published } = await publish()
  const corrected = { ...published, text: TEXT.replace('6.058', '6.060') }
  expect(await quick.edit!(corrected)).toEqual({ known: 'done' })
  expect(await quick.edit!(corrected)).toEqual({ known: 'done' })
  expect(ground.platform.zalo.articles().at(-1)).toMatchObject({
    ...{ id: published.remoteId, description: expect.stringContaining('6.060') },
  })
})

test('a correction brings its pictures along: a new cover, and the others below the text', async () => {
  const { published } = await publish()
  const picture = (id: string) => {
    const read = async () => Buffer.from('')
    return { id, alt: `Ảnh ${id}`, width: 1, height: 1, sha256: id, read }
  }
  const pictures = [picture('moi-1'), picture('moi-2')]
  expect(await quick.edit!({ ...published, pictures, newPictures: true })).toEqual({
    known: 'done',
  })
  const article = ground.platform.zalo.articles().at(-1)
  expect(article?.cover).toContain('/pictures/moi-1.jpg')
  expect(article?.body.at(-1)).toMatchObject({ type: 'image', caption: 'Ảnh moi-2' })
})

test('what the platform does not take is for a person, what it could not answer is tried again', async () => {
  const { published } = await publish()
  expect(await quick.edit!({ ...published, text: 'a'.repeat(150) })).toEqual({ known: 'cannot' })
  ground.platform.faults.on('rate')
  expect(await quick.remove!(published)).toMatchObject({ known: 'retry', afterMs: 60_000 })
  ground.platform.faults.off()
  setRehearsalUrl('http://127.0.0.1:1')
  expect(await quick.remove!(published)).toMatchObject({ known: 'retry' })
})

test('a token that is over stops it, and says so', async () => {
  const { published } = await publish()
  ground.platform.faults.on('expired')
  for (const recall of [quick.remove!, quick.edit!])
    expect(await recall(published)).toMatchObject({ known: 'blocked', reason: { code: 'token' } })
})
