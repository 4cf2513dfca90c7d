import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

vi.hoisted(() => Object.assign(process.env, { REQUEST_TIMEOUT_MS: '1000', LEASE_MS: '60000' }))

import { join } from 'node:path'
import { openDatabase } from '#db/database.ts'
import { ENGINE, makeTestDatabase } from '#db/test-database.fixture.ts'
import { submit } from '#server/approvals/approvals.ts'
import { seal } from '#server/approvals/seal.ts'
import { getStanding } from '#server/approvals/standing.ts'
import { makeFolder } from '#server/backups/backups.fixture.ts'
import { restoreBackup } from '#server/backups/restore-backup.ts'
import { takeBackup } from '#server/backups/take-backup.ts'
import { instant, MINUTE, setClock } from '#server/clock.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { findDelivery, listAttempts } from '#server/deliveries/deliveries.ts'
import { reconcile } from '#server/deliveries/reconcile.ts'
import { findMessage } from '#server/messages/messages.ts'
import { listRevisions } from '#server/messages/revisions.ts'
import { openRehearsalPlatform } from '#server/rehearsal/rehearsal-platform.ts'
import { setRehearsalUrl } from '#server/rehearsal/rehearsal-url.ts'
import * as road from '#server/road.fixture.ts'
import { addPictures, describePictures, movePicture } from './change-pictures.ts'
import { readPieces } from './pieces.ts'
import { findPicture, readSized } from './pictures.ts'
import { reEncode, type Encoded } from './re-encode.ts'
import { readSent } from './sent.ts'
import { aJpeg } from './uploads.fixture.ts'
import { isOut, maySee } from './who-sees.ts'

const { db, cast } = await road.openRoad()
const by = cast.officer
const platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
setRehearsalUrl(platform.url)
const some: Encoded[] = []
for (let seed = 1; seed <= 11; seed++) some.push(await reEncode(await aJpeg({ seed })))
let pages = 0
let messageId = ''
let id = ''

beforeEach(async () => {
  const campaignId = await road.addRoadCampaign(db, { by })
  messageId = await road.addRoadMessage(db, { by, campaignId })
  const page = { by: cast.administrator, pageId: String(++pages) }
  const destinationId = await road.addRoadDestination(db, page)
  id = await road.planNow(db, { by, messageId, destinationId })
})
afterEach(() => {
  setClock(Date.now)
  platform.faults.off()
})
afterAll(() => platform.close())

const message = async () => (await findMessage(db, { id: messageId, by }))!
const change = async () => ({ by, messageId, basedOn: (await message()).revision.number })
const chosen = async () => (await message()).revision.pictures
const add = async (...encoded: Encoded[]) => addPictures(db, { ...(await change()), encoded })
const describeAll = async (...alts: string[]) =>
  describePictures(db, {
    ...(await change()),
    alts: (await chosen()).map((one, at) => ({ id: one.id, alt: alts[at] ?? one.alt })),
  })
const posted = () => platform.posts().filter((post) => post.pageId === String(pages))

describe('the pictures of a draft', () => {
  test('are added behind those that are there, each change a revision of its own', async () => {
    await add(some[0]!)
    await add(some[1]!, some[2]!)
    expect(await chosen()).toMatchObject([{ alt: '' }, { alt: '' }, { alt: '' }])
    const revisions = await listRevisions(db, { messageId })
    expect(revisions.map(({ pictures }) => pictures.length)).toEqual([3, 1, 0])
  })

  test('are there once, however often they are added', async () => {
    await add(some[0]!, some[0]!)
    await add(some[0]!)
    expect(await chosen()).toHaveLength(1)
    await movePicture(db, {
      ...(await change()),
      id: (await chosen())[0]!.id,
      alts: [],
      places: 'out',
    })
    await add(some[0]!)
    const rows = await db
      .selectFrom('pictures')
      .where('messageId', '=', messageId)
      .selectAll()
      .execute()
    expect(rows).toHaveLength(1)
  })

  test('are ten at most, and then none of those that came is kept', async () => {
    await add(...some.slice(0, 9))
    await expect(add(some[9]!, some[10]!)).rejects.toThrow('pictures.tooMany')
    const { count } = await db
      .selectFrom('pictures')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('messageId', '=', messageId)
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(9)
  })

  test('keep every byte', async () => {
    const large = await reEncode(await aJpeg({ width: 900, height: 700 }))
    await add(large)
    const kept = await readPieces(db, (await chosen())[0]!.id)
    expect(kept.equals(large.jpeg)).toBe(true)
  })

  test('are described in one line, moved with what was typed, and taken out', async () => {
    await add(some[0]!, some[1]!)
    const [first, second] = await chosen()
    const alts = [
      { id: first!.id, alt: ' Bà con\n dọn  đường ' },
      { id: second!.id, alt: 'Hai' },
    ]
    await movePicture(db, { ...(await change()), id: second!.id, alts, places: -1 })
    expect(await chosen()).toEqual([
      { id: second!.id, alt: 'Hai' },
      { id: first!.id, alt: 'Bà con dọn đường' },
    ])
    await movePicture(db, { ...(await change()), id: second!.id, alts: [], places: 'out' })
    expect(await chosen()).toEqual([{ id: first!.id, alt: 'Bà con dọn đường' }])
  })

  test('are changed by who may draft, from the latest revision', async () => {
    await add(some[0]!)
    const old = { ...(await change()), basedOn: 1, encoded: [some[1]!] }
    await expect(addPictures(db, old)).rejects.toThrow('messages.editedMeanwhile')
    for (const person of [cast.leader, cast.stranger, cast.operator])
      await expect(
        addPictures(db, { ...(await change()), by: person, encoded: [some[1]!] }),
      ).rejects.toThrow('messages.notYours')
  })
})

describe('an approval', () => {
  test('is asked for when every picture is described', async () => {
    await add(some[0]!)
    await expect(submit(db, { messageId, by })).rejects.toThrow('pictures.noAlt')
    await describeAll('Đường hoa')
    await submit(db, { messageId, by })
  })

  test.each<[string, () => Promise<void>]>([
    ['another picture', () => add(some[2]!)],
    ['other words for one', () => describeAll('Một', 'Khác')],
    [
      'another order',
      async () =>
        movePicture(db, { ...(await change()), id: (await chosen())[1]!.id, alts: [], places: -1 }),
    ],
    [
      'one less',
      async () =>
        movePicture(db, {
          ...(await change()),
          id: (await chosen())[1]!.id,
          alts: [],
          places: 'out',
        }),
    ],
  ])('does not cover %s', async (_, alter) => {
    await add(some[0]!, some[1]!)
    await describeAll('Một', 'Hai')
    await road.takeThroughApproval(db, { messageId, cast })
    expect((await getStanding(db, { messageId })).items[0]?.standing).toBe('approved')
    await alter()
    expect((await getStanding(db, { messageId })).items[0]?.standing).toBe('changed since')
    await deliver(db, { deliveryId: id })
    expect(posted()).toEqual([])
  })

  test('of a script stays where only pictures change: they are not heard', async () => {
    const { administrator } = cast
    const to = { by: administrator, channel: 'loudspeaker', name: 'Đài' }
    const destinationId = await road.addRoadDestination(db, to)
    const script = await road.planNow(db, { by, messageId, destinationId })
    await road.takeThroughApproval(db, { messageId, cast })
    await add(some[0]!)
    const { items } = await getStanding(db, { messageId })
    const standings = new Map(items.map((item) => [item.id, item.standing]))
    expect([standings.get(id), standings.get(script)]).toEqual(['changed since', 'approved'])
  })

  test('of a message without pictures is sealed as it always was', () => {
    const sealed = { id: 'a', dueAt: 'b', text: 'c', destination: { id: 'd', channel: 'e' } }
    const known = '109f2f62d59822902610d3255e72a7c69f50de8ce1c2fb0b3c916f0594a014db'
    expect([seal(sealed), seal({ ...sealed, pictures: [] })]).toEqual([known, known])
    const pictures = [{ sha256: '1', alt: 'x' }]
    expect(seal({ ...sealed, pictures })).not.toBe(seal(sealed))
  })
})

describe('a delivery with pictures', () => {
  const approved = async (count: number) => {
    await add(...some.slice(0, count))
    await describeAll('Một', 'Hai', 'Ba')
    await road.takeThroughApproval(db, { messageId, cast })
  }

  test.each([1, 3])(
    'of which there are %s goes out once, with what is said of each',
    async (count) => {
      await approved(count)
      await deliver(db, { deliveryId: id })
      expect(posted()).toHaveLength(1)
      expect(posted()[0]?.photos.map(({ alt }) => alt)).toEqual(
        ['Một', 'Hai', 'Ba'].slice(0, count),
      )
      const [attempt] = await listAttempts(db, { deliveryId: id })
      expect(readSent(attempt!.pictures).map(({ sha256 }) => sha256)).toEqual(
        some.slice(0, count).map(({ sha256 }) => sha256),
      )
    },
  )

  test.each([1, 3])('of %s whose answer is lost is found, and is there once', async (count) => {
    await approved(count)
    platform.faults.on('kept-hang', { times: 1 })
    await deliver(db, { deliveryId: id })
    expect((await findDelivery(db, { id, by }))?.state).toBe('unknown')
    await reconcile(db, { deliveryId: id })
    const row = (await findDelivery(db, { id, by }))!
    expect(row).toMatchObject({ state: 'confirmed', remoteId: posted()[0]?.id })
    expect(posted()).toHaveLength(1)
  })

  test('that was interrupted between two uploads goes on where it was', async () => {
    await approved(3)
    const before = platform.photos()
    platform.faults.on('error', { times: 1 })
    await deliver(db, { deliveryId: id })
    expect(platform.photos() - before).toBe(3)
    await reconcile(db, { deliveryId: id })
    const at = Date.parse(instant()) + MINUTE
    setClock(() => at)
    await reconcile(db, { deliveryId: id })
    await deliver(db, { deliveryId: id })
    expect(posted()).toHaveLength(1)
    expect(platform.photos() - before).toBe(3)
  })
})

describe('who sees a picture', () => {
  const first = async () => (await findPicture(db, (await chosen())[0]!.id))!

  test('its place and those above, and once it has gone out everybody, until it is taken back', async () => {
    await add(some[0]!)
    await describeAll('Một')
    const picture = await first()
    const seen = async () =>
      Promise.all(
        [by, cast.operator, cast.city, cast.stranger].map((who) => maySee(db, picture, who)),
      )
    expect([await seen(), await isOut(db, picture)]).toEqual([[true, true, true, false], false])
    await road.takeThroughApproval(db, { messageId, cast })
    expect(await isOut(db, picture)).toBe(false)
    await deliver(db, { deliveryId: id })
    expect(await isOut(db, picture)).toBe(true)
    const recall = { id: `r${id}`, messageId, kind: 'withdraw', words: 'Sai', by: by.id } as const
    await db
      .insertInto('recalls')
      .values({ ...recall, at: instant() })
      .execute()
    const act = { recallId: `r${id}`, deliveryId: id, state: 'done', tries: 1 } as const
    const nothing = {
      text: null,
      reason: null,
      nextAt: null,
      doneAt: null,
      doneBy: null,
      link: null,
      pictures: null,
    }
    await db
      .insertInto('recallActs')
      .values({ ...act, ...nothing })
      .execute()
    expect(await isOut(db, picture)).toBe(false)
  })

  test('one that was added after the message went out is nobody’s but its place’s', async () => {
    await road.takeThroughApproval(db, { messageId, cast })
    await deliver(db, { deliveryId: id })
    await add(some[0]!)
    expect(await isOut(db, await first())).toBe(false)
  })
})

test('a form is as narrow and as light as was asked for', async () => {
  const large = await reEncode(await aJpeg({ width: 1200, height: 900 }))
  await add(large)
  const picture = { ...large, id: (await chosen())[0]!.id }
  const form = { maxWidth: 600, maxBytes: 30_000 }
  const bytes = await readSized(db, picture, form)
  expect(bytes.length).toBeLessThanOrEqual(30_000)
  expect(await reEncode(bytes)).toMatchObject({ width: expect.any(Number) })
  expect(await readSized(db, picture, form)).toBe(bytes)
  const whole = await readSized(db, picture, { maxWidth: 2560, maxBytes: Infinity })
  expect(whole.equals(large.jpeg)).toBe(true)
})

test('a backup carries them, and a restored database has every byte', async () => {
  const folder = makeFolder()
  const from = await makeTestDatabase({ file: join(folder, 'from.sqlite') })
  const one = await road.openRoad(from)
  const writer = one.cast.officer
  const campaignId = await road.addRoadCampaign(one.db, { by: writer })
  const of = await road.addRoadMessage(one.db, { by: writer, campaignId })
  const large = await reEncode(await aJpeg({ width: 1000, height: 800 }))
  await addPictures(one.db, { by: writer, messageId: of, basedOn: 1, encoded: [large] })
  await one.db.destroy()
  const file = join(folder, 'backup.jsonl.gz')
  const { rows } = await takeBackup({ from, file })
  expect(rows.pictures).toBe(1)
  const into =
    ENGINE === 'sqlite' ? join(folder, 'into.sqlite') : await makeTestDatabase({ file: '' })
  await restoreBackup({ file, into })
  const restored = openDatabase(into)
  const picture = await restored.selectFrom('pictures').select('id').executeTakeFirstOrThrow()
  expect((await readPieces(restored, picture.id)).equals(large.jpeg)).toBe(true)
  await restored.destroy()
})
