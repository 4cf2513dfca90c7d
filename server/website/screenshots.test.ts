import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Schema } from '#db/schema.ts'
import { addBriefLink, revokeBriefLink } from '#server/briefs/links.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { signIn } from '#server/people/sessions.ts'
import {
  aGif,
  aJpeg,
  aPng,
  jpegSaying,
  PAYLOAD,
  pngBomb,
  withSegment,
} from '#server/pictures/uploads.fixture.ts'
import * as road from '#server/road.fixture.ts'
import { keyedHash } from '#server/people/secret.ts'
import { openSite, type Site } from './site.fixture.ts'

let db: Kysely<Schema>
let cast: road.Cast
let site: Site
let tokens: Record<'officer' | 'stranger', string>

beforeAll(async () => {
  ;({ db, cast } = await road.openRoad())
  site = await openSite(db)
  const tokenOf = (name: string) =>
    signIn(db, {
      ...{ email: `${name}@example.vn`, password: 'mat-khau-dai', address: '127.0.0.1' },
    })
  tokens = { officer: await tokenOf('officer'), stranger: await tokenOf('stranger') }
})
afterAll(() => site.close())

/** A message in somebody's hands that has been published since. */
async function makePublished(channel: string, name: string) {
  const campaignId = await road.addRoadCampaign(db, { by: cast.officer })
  const messageId = await road.addRoadMessage(db, { by: cast.officer, campaignId })
  const to = { by: cast.administrator, channel, name }
  const destinationId = await road.addRoadDestination(db, to)
  const deliveryId = await road.planNow(db, { by: cast.officer, messageId, destinationId })
  await road.takeThroughApproval(db, { messageId, cast })
  await deliver(db, { deliveryId })
  return deliveryId
}

async function makeBrief(name: string) {
  const deliveryId = await makePublished('brief', name)
  const word = await addBriefLink(db, { deliveryId, by: cast.officer })
  const report = { ...toWallClock(instant()), link: 'https://tiktok.example/1', words: '' }
  const form = { ...report, inCaption: 'yes', saidAloud: 'yes' }
  expect((await site.ask(`/briefs/${word}/published`, { form })).status).toBe(302)
  return { deliveryId, word }
}

type Sent = { path: string; fields: Record<string, string>; files: Uint8Array[]; token?: string }

function send({ path, fields, files, token }: Sent) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const bytes of files)
    form.append('pictures', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), '../a.png')
  return fetch(`${site.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    body: form,
    headers: { Origin: site.url, ...(token && { Cookie: `lan-toa-session=${token}` }) },
  })
}

const NUMBERS = { views: '1.250', interactions: '80', proof: '', words: 'Gửi chị' }

const sendNumbers = (word: string, files: Uint8Array[], fields: object = {}) =>
  send({ path: `/briefs/${word}/numbers`, fields: { ...NUMBERS, ...fields }, files })

const shotsOf = (deliveryId: string) =>
  db.selectFrom('screenshots').selectAll().where('deliveryId', '=', deliveryId).execute()

const words = (text: string) => text.replace(/<script[\s\S]*?<\/script>/g, '')

test('a partner’s screenshot is kept as a picture of ours, and stands beside the numbers', async () => {
  const { deliveryId, word } = await makeBrief('Cô Ba')
  const secret = withSegment(await aJpeg({ width: 900, height: 1600 }), 0xe1, PAYLOAD)
  expect((await sendNumbers(word, [secret])).status).toBe(302)
  const [shot, ...others] = await shotsOf(deliveryId)
  expect(others).toEqual([])
  expect(shot).toMatchObject({ width: 900, height: 1600, createdBy: null })
  const at = `/deliveries/${deliveryId}/screenshots/${shot!.id}`
  for (const page of [`/deliveries/${deliveryId}`, `/deliveries/${deliveryId}/brief`]) {
    const text = words(await (await site.ask(page, { token: tokens.officer })).text())
    expect(text).toContain(`href="${at}"`)
    expect(text).toContain(`src="${at}?as=small"`)
    expect(text).toContain('1.250')
  }
  const whole = await site.ask(at, { token: tokens.officer })
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
  })
  const bytes = Buffer.from(await whole.arrayBuffer())
  expect(bytes.length).toBe(shot!.bytes)
  expect(bytes.toString('latin1')).not.toContain('xin-chao')
})

test('the partner sees what they sent, and nobody else does who has no part in it', async () => {
  const one = await makeBrief('Anh Năm')
  const other = await makeBrief('Chú Sáu')
  await sendNumbers(one.word, [await aPng()])
  const [shot] = await shotsOf(one.deliveryId)
  const own = `/briefs/${one.word}/screenshots/${shot!.id}`
  expect((await site.ask(own)).status).toBe(200)
  expect(await (await site.ask(`/briefs/${one.word}`)).text()).toContain(`${own}?as=small`)
  const { deliveryId, word } = other
  for (const path of [
    `/briefs/${word}/screenshots/${shot!.id}`,
    `/briefs/${'x'.repeat(32)}/screenshots/${shot!.id}`,
    `/briefs/${one.word}/screenshots/${deliveryId}`,
    `/pictures/${shot!.id}.jpg`,
  ])
    expect((await site.ask(path)).status, path).toBe(404)
  const office = `/deliveries/${one.deliveryId}/screenshots/${shot!.id}`
  expect((await site.ask(office)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await site.ask(office, { token: tokens.stranger })).status).toBe(404)
  const through = `/deliveries/${deliveryId}/screenshots/${shot!.id}`
  expect((await site.ask(through, { token: tokens.officer })).status).toBe(404)
  expect((await site.ask(`/pictures/${shot!.id}.jpg`, { token: tokens.officer })).status).toBe(404)
  const id = keyedHash('brief-link', one.word)
  await revokeBriefLink(db, { id, deliveryId: one.deliveryId, by: cast.officer })
  expect((await site.ask(own)).status).toBe(410)
})

test('numbers go without a screenshot, and the same one twice is one', async () => {
  const { deliveryId, word } = await makeBrief('Bạn Bảy')
  expect((await sendNumbers(word, [])).status).toBe(302)
  expect((await sendNumbers(word, [Buffer.alloc(0)])).status).toBe(302)
  expect(await shotsOf(deliveryId)).toEqual([])
  const png = await aPng({ seed: 9 })
  for (let times = 0; times < 2; times++) await sendNumbers(word, [png])
  expect(await shotsOf(deliveryId)).toHaveLength(1)
})

test('what is no picture, or one of another kind, is refused with a sentence, and what was typed stays', async () => {
  const { deliveryId, word } = await makeBrief('Bác Tám')
  const jpeg = await aJpeg()
  const hostile: [string, Uint8Array[]][] = [
    ['JPEG, PNG', [await aGif()]],
    ['JPEG, PNG', [Buffer.from(PAYLOAD)]],
    ['JPEG, PNG', [Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${PAYLOAD}</svg>`)]],
    ['bị hỏng', [jpeg.subarray(0, 400)]],
    ['quá lớn để xử lý', [pngBomb(40_000, 40_000)]],
    ['quá lớn để xử lý', [jpegSaying(jpeg, { width: 20_000, height: 20_000 })]],
    ['15 MB', [Buffer.concat([jpeg, Buffer.alloc(15_000_000)])]],
    ['nhiều nhất 1 ảnh', [jpeg, jpeg]],
  ]
  for (const [sentence, files] of hostile) {
    const answer = await sendNumbers(word, files)
    expect(answer.status, sentence).toBe(422)
    const page = words(await answer.text())
    expect(page).toContain(sentence)
    expect(page).toContain('value="1.250"')
    expect(page).toContain('Gửi chị')
    expect(page).toContain('xin chọn lại')
  }
  expect(await shotsOf(deliveryId)).toEqual([])
  const kept = db.selectFrom('measurements').select('id').where('deliveryId', '=', deliveryId)
  expect(await kept.execute()).toEqual([])
})

test('nothing is decoded of whom nothing would be taken from', async () => {
  const deliveryId = await makePublished('brief', 'Dì Chín')
  const word = await addBriefLink(db, { deliveryId, by: cast.officer })
  const early = await sendNumbers(word, [await aGif()])
  expect(words(await early.text())).toContain('Chưa có bài nào được báo là đã đăng')
  const { word: other } = await makeBrief('Ông Mười')
  const unread = await sendNumbers(other, [await aGif()], { views: 'nhiều' })
  expect(words(await unread.text())).toContain('Viết số nguyên')
  expect((await sendNumbers('x'.repeat(32), [await aJpeg()])).status).toBe(404)
})

test('more than thirty of one delivery are not kept', async () => {
  const { deliveryId, word } = await makeBrief('Cô Út')
  const row = { deliveryId, width: 1, height: 1, bytes: 1, createdBy: null, createdAt: instant() }
  await db
    .insertInto('screenshots')
    .values(Array.from({ length: 30 }, (_, at) => ({ ...row, id: `s${at}`, sha256: `${at}` })))
    .execute()
  const answer = await sendNumbers(word, [await aJpeg()])
  expect(words(await answer.text())).toContain('đã có 30 ảnh chụp màn hình')
})

test('numbers typed by an officer carry their screenshot, too', async () => {
  const deliveryId = await makePublished('youtube', 'Kênh của xã')
  const { token, ...when } = { token: tokens.officer, ...toWallClock(instant()) }
  const posted = { ...when, link: 'https://youtube.example/1', note: '' }
  expect((await site.ask(`/deliveries/${deliveryId}/posted`, { form: posted, token })).status).toBe(
    302,
  )
  const fields = { 'values.views': '321', ...when, proof: 'YouTube Studio' }
  const path = `/deliveries/${deliveryId}/numbers`
  const refused = await send({ path, fields, files: [await aGif()], token })
  expect(refused.status).toBe(422)
  expect(words(await refused.text())).toContain('value="321"')
  expect((await send({ path, fields, files: [await aJpeg({ seed: 4 })], token })).status).toBe(302)
  const [shot] = await shotsOf(deliveryId)
  expect(shot).toMatchObject({ createdBy: cast.officer.id })
  const page = words(await (await site.ask(`/deliveries/${deliveryId}`, { token })).text())
  expect(page).toContain(`src="/deliveries/${deliveryId}/screenshots/${shot!.id}?as=small"`)
})
