import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Kysely } from 'kysely'
import { zipFiles } from '#server/packs/zip.ts'
import type { Schema } from '#db/schema.ts'
import { signIn } from '#server/people/sessions.ts'
import { findMessage } from '#server/messages/messages.ts'
import * as road from '#server/road.fixture.ts'
import {
  aGif,
  aJpeg,
  aPng,
  aWebp,
  chunk,
  jpegSaying,
  PAYLOAD,
  pngBomb,
  withSegment,
} from '#server/pictures/uploads.fixture.ts'
import { openSite, type Site } from './site.fixture.ts'

let db: Kysely<Schema>
let cast: road.Cast
let site: Site
let tokens: Record<'officer' | 'stranger' | 'operator', string>
let messageId = ''

beforeAll(async () => {
  ;({ db, cast } = await road.openRoad())
  site = await openSite(db)
  const entries = (['officer', 'stranger', 'operator'] as const).map(async (name) => {
    const email = `${name}@example.vn`
    return [name, await signIn(db, { email, password: 'mat-khau-dai', address: '127.0.0.1' })]
  })
  tokens = Object.fromEntries(await Promise.all(entries))
})
beforeEach(async () => {
  const campaignId = await road.addRoadCampaign(db, { by: cast.officer })
  messageId = await road.addRoadMessage(db, { by: cast.officer, campaignId })
})
afterAll(() => site.close())

type File = { bytes: Uint8Array; name?: string }

async function upload(files: File[], { token = tokens.officer, of = messageId } = {}) {
  const form = new FormData()
  form.append('basedOn', String(await revisionOf(of)))
  for (const { bytes, name = 'anh.jpg' } of files)
    form.append('pictures', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name)
  return fetch(`${site.url}/messages/${of}/pictures/new`, {
    method: 'POST',
    redirect: 'manual',
    body: form,
    headers: { Cookie: `lan-toa-session=${token}`, Origin: site.url },
  })
}

async function revisionOf(id: string) {
  return (await findMessage(db, { id, by: cast.officer }))!.revision.number
}

async function pictures() {
  return (await findMessage(db, { id: messageId, by: cast.officer }))!.revision.pictures
}

async function stored(): Promise<string> {
  const rows = await db.selectFrom('picturePieces').select('base64').execute()
  return rows.map(({ base64 }) => Buffer.from(base64, 'base64').toString('latin1')).join()
}

test('pictures come in several at once, and are shown as they were kept', async () => {
  const answer = await upload([{ bytes: await aJpeg() }, { bytes: await aPng({ seed: 2 }) }])
  expect(answer.status).toBe(302)
  const [first, second] = await pictures()
  expect(second).toBeDefined()
  const shown = await site.ask(`/pictures/${first!.id}.jpg`, { token: tokens.operator })
  expect(shown.status).toBe(200)
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=31536000, immutable',
    'content-disposition': `inline; filename="${first!.id}.jpg"`,
    'content-security-policy': expect.stringContaining('sandbox'),
  })
  for (const token of [undefined, tokens.stranger])
    expect((await site.ask(`/pictures/${first!.id}.jpg`, { token })).status).toBe(404)
  for (const other of ['?as=large', '?as=__proto__', '?as=small&as=whole'])
    expect(
      (await site.ask(`/pictures/${first!.id}.jpg${other}`, { token: tokens.officer })).status,
    ).toBe(404)
})

test('nothing is read of who may not draft the message', async () => {
  const bytes = await aJpeg()
  for (const token of [tokens.stranger, tokens.operator])
    expect((await upload([{ bytes }], { token })).status).toBe(404)
  expect(await pictures()).toEqual([])
})

test('one bad file, and none of those that came with it is kept', async () => {
  const answer = await upload([{ bytes: await aJpeg({ seed: 3 }) }, { bytes: await aGif() }])
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('JPEG, PNG')
  expect(await pictures()).toEqual([])
})

test('more than ten, one that is too heavy, or none at all is told so', async () => {
  const small = await aJpeg({ width: 8, height: 8 })
  const eleven = Array.from({ length: 11 }, () => ({ bytes: small }))
  expect(await (await upload(eleven)).text()).toContain('nhiều nhất 10 ảnh')
  const heavy = { bytes: Buffer.concat([small, Buffer.alloc(15_000_000)]) }
  expect(await (await upload([heavy])).text()).toContain('15 MB')
  expect(await (await upload([{ bytes: Buffer.alloc(0) }])).text()).toContain('Chưa chọn ảnh nào')
  expect(await pictures()).toEqual([])
})

test('S3: what a file is called is nobody’s business', async () => {
  const names = [
    '../../etc/passwd.jpg',
    '..\\..\\x.png',
    '/etc/cron.d/x',
    'ảnh\u202egpj.exe',
    'a"b;c.jpg',
  ]
  const files = await Promise.all(
    names.map(async (name, seed) => ({
      name,
      bytes: await aJpeg({ width: 40, height: 40, seed }),
    })),
  )
  expect((await upload(files)).status).toBe(302)
  expect(await pictures()).toHaveLength(names.length)
  const rows = await db.selectFrom('pictures').selectAll().execute()
  expect(JSON.stringify(rows)).not.toMatch(/passwd|cron\.d|gpj\.exe/)
})

test('S1, S2: 200 mutated, mixed and inflated files break nothing, and nothing of theirs is kept', async () => {
  const files = await hostileFiles()
  expect(files).toHaveLength(200)
  const counts = { taken: 0, refused: 0 }
  const wrong: string[] = []
  const rssBefore = process.memoryUsage.rss()
  let slowest = 0
  for (const { kind, bytes, never } of files) {
    const campaignId = await road.addRoadCampaign(db, { by: cast.officer })
    const of = await road.addRoadMessage(db, { by: cast.officer, campaignId })
    const startedAt = performance.now()
    const { status } = await upload([{ bytes }], { of })
    slowest = Math.max(slowest, performance.now() - startedAt)
    const kept = (await findMessage(db, { id: of, by: cast.officer }))!.revision.pictures.length
    if (status === 302 && kept === 1 && !never) counts.taken++
    else if (status >= 400 && status < 500 && kept === 0) counts.refused++
    else wrong.push(`${kind}: ${status}, ${kept} kept`)
  }
  const grown = (process.memoryUsage.rss() - rssBefore) / 1e6
  process.stdout.write(
    `S1: ${counts.refused} refused, ${counts.taken} re-encoded, ${wrong.length} wrong; ` +
      `slowest ${slowest.toFixed(0)} ms, RSS +${grown.toFixed(0)} MB\n`,
  )
  expect(wrong).toEqual([])
  expect(counts.refused).toBeGreaterThan(100)
  expect(await stored()).not.toContain('xin-chao')
  expect((await site.ask('/healthz')).status).toBe(200)
}, 300_000)

/** `never`: a picture of it would be a fault. The others are pictures with something hidden or broken in them. */
type Hostile = { kind: string; bytes: Uint8Array; never: boolean }

async function hostileFiles(): Promise<Hostile[]> {
  const [jpeg, png, webp, gif] = await Promise.all([aJpeg(), aPng(), aWebp(), aGif()])
  const payload = Buffer.from(PAYLOAD)
  const never = (kind: string, bytes: Uint8Array) => ({ kind, bytes, never: true })
  const mixed = (kind: string, bytes: Uint8Array) => ({ kind, bytes, never: false })
  const zip = await zipFiles([{ name: 'a.html', bytes: Buffer.from(PAYLOAD) }])
  const svg = Buffer.from(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${PAYLOAD}</svg>`,
  )
  const cut = (bytes: Buffer, at: number) => bytes.subarray(0, Math.floor((bytes.length * at) / 21))
  return [
    ...Array.from({ length: 20 }, (_, at) => never('jpeg cut', cut(jpeg, at + 1))),
    ...Array.from({ length: 20 }, (_, at) => never('png cut', cut(png, at + 1))),
    ...Array.from({ length: 20 }, (_, at) => never('webp cut', cut(webp, at + 1))),
    ...Array.from({ length: 25 }, (_, at) => mixed('jpeg altered', altered(jpeg, at))),
    ...Array.from({ length: 25 }, (_, at) => mixed('png altered', altered(png, at))),
    ...Array.from({ length: 25 }, (_, at) => mixed('webp altered', altered(webp, at))),
    ...Array.from({ length: 10 }, (_, at) => never('gif', cut(gif, at + 12))),
    ...[svg, zip, payload, Buffer.from('%PDF-1.7\n'), Buffer.from('II*\0'), Buffer.from('BM')].map(
      (bytes) => never('no picture', bytes),
    ),
    ...[svg, zip, payload].map((bytes) => never('begins as a jpeg', Buffer.concat([START, bytes]))),
    ...[svg, zip, payload].map((bytes) => never('behind a gif', Buffer.concat([gif, bytes]))),
    ...[svg, zip, payload, gif].flatMap((bytes) =>
      [jpeg, png, webp].map((one) => mixed('behind a picture', Buffer.concat([one, bytes]))),
    ),
    ...[0xfe, 0xe1, 0xe2, 0xed, 0xef].map((marker) =>
      mixed('in a segment', withSegment(jpeg, marker, PAYLOAD)),
    ),
    ...['tEXt', 'iTXt', 'zTXt', 'eXIf', 'iCCP'].map((name) =>
      mixed('in a chunk', withChunk(png, name, payload)),
    ),
    ...[65_000, 40_000, 20_000, 10_000].flatMap((side) => [
      never('png bomb', pngBomb(side, side)),
      never('jpeg bomb', jpegSaying(jpeg, { width: side, height: side })),
    ]),
    ...[7000, 8000, 9000].flatMap((side) => [
      never('png bomb in passes', pngBomb(side, side, { interlaced: true })),
      never('png bomb on its side', pngBomb(1, side * 10_000)),
    ]),
    ...[0, 1, 2, 3, 4, 5, 6].map((at) => never('nothing', Buffer.alloc(at * 700, at))),
  ]
}

const START = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])

/** Some bytes of it changed, the same each time. */
function altered(bytes: Buffer, seed: number): Buffer {
  const changed = Buffer.from(bytes)
  for (let times = 0; times <= seed; times++) {
    const at = 4 + (((seed + 1) * 7919 + times * 104_729) % (bytes.length - 4))
    changed[at] = (changed[at]! + 1 + times * 31) & 0xff
  }
  return changed
}

/** A PNG with one more chunk behind its header. */
function withChunk(png: Buffer, name: string, data: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, 33), chunk(name, data), png.subarray(33)])
}
