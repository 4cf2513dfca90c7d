import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Schema } from '#db/schema.ts'
import { addBriefLink, listBriefLinks, revokeBriefLink } from '#server/briefs/links.ts'
import { instant, toWallClock } from '#server/clock.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { signIn } from '#server/people/sessions.ts'
import {
  addRoadCampaign,
  addRoadDestination,
  addRoadMessage,
  DRAFT,
  openRoad,
  planNow,
  takeThroughApproval,
  type Cast,
} from '#server/road.fixture.ts'
import { openSite, type Site } from './site.fixture.ts'

let db: Kysely<Schema>
let cast: Cast
let site: Site

beforeAll(async () => {
  ;({ db, cast } = await openRoad())
  site = await openSite(db)
})
afterAll(() => site.close())

/** A brief of its own, handed over, with the word of its link. */
async function makeBrief(name: string, keyMessage = DRAFT.keyMessage) {
  const campaignId = await addRoadCampaign(db, { by: cast.officer })
  const draft = { ...DRAFT, headline: `Bài cho ${name}`, keyMessage }
  const messageId = await addRoadMessage(db, { by: cast.officer, campaignId, draft })
  const to = { by: cast.administrator, channel: 'brief', name }
  const destinationId = await addRoadDestination(db, to)
  const deliveryId = await planNow(db, { by: cast.officer, messageId, destinationId })
  await takeThroughApproval(db, { messageId, cast })
  await deliver(db, { deliveryId })
  return { deliveryId, word: await addBriefLink(db, { deliveryId, by: cast.officer }) }
}

const words = (text: string) => text.replace(/<script[\s\S]*?<\/script>/g, '')

describe('a guest with a link', () => {
  test('reads the brief, without an account, a cookie or a script', async () => {
    const { word } = await makeBrief('Cô Ba')
    const answer = await site.ask(`/briefs/${word}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('x-robots-tag')).toContain('noindex')
    expect(answer.headers.get('referrer-policy')).toBe('same-origin')
    const page = words(await answer.text())
    expect(page).toContain('Nội dung phối hợp với Ủy ban MTTQ Việt Nam xã Phong Điền')
    expect(page).toContain('Bài cho Cô Ba')
    expect(page).not.toMatch(/href="\/(?!briefs\/|assets\/|favicon)/)
  })

  test('accepts, hands in and reports with plain forms', async () => {
    const { deliveryId, word } = await makeBrief('Chị Tư')
    const send = (verb: string, form: Record<string, string>) =>
      site.ask(`/briefs/${word}/${verb}`, { form })
    expect((await send('accept', { words: 'Dạ được' })).status).toBe(302)
    const { date, time } = toWallClock(instant())
    const report = { link: 'https://tiktok.example/1', date, time, words: '' }
    const unsaid = await send('published', report)
    expect(unsaid.status).toBe(422)
    expect(words(await unsaid.text())).toContain('Xin chọn một câu trả lời.')
    const said = { ...report, inCaption: 'yes', saidAloud: 'none' }
    expect((await send('published', said)).headers.get('location')).toBe(`/briefs/${word}`)
    expect((await send('numbers', { views: 'nhiều', interactions: '2' })).status).toBe(422)
    expect((await send('numbers', { views: '1.250', interactions: '80' })).status).toBe(302)
    const kinds = await db
      .selectFrom('briefAnswers')
      .select('kind')
      .where('deliveryId', '=', deliveryId)
      .orderBy('at')
      .execute()
    expect(kinds.map(({ kind }) => kind)).toEqual(['accepted', 'published', 'numbers'])
    expect(words(await (await site.ask(`/briefs/${word}`)).text())).toContain('1.250 lượt xem')
  })

  test('sees nothing of another brief, nor of the office', async () => {
    const one = await makeBrief('Anh Năm')
    const other = await makeBrief('Chú Sáu', 'Chuyện riêng của chú Sáu, ngày 5/12/2026.')
    const page = await (await site.ask(`/briefs/${one.word}`)).text()
    expect(page).not.toContain('chú Sáu')
    for (const path of [
      `/deliveries/${one.deliveryId}`,
      `/deliveries/${one.deliveryId}/brief`,
      `/deliveries/${other.deliveryId}/brief`,
    ]) {
      const answer = await site.ask(path, { token: one.word })
      expect(answer.headers.get('location')).toMatch(/^\/sign-in/)
    }
    const { status } = await site.ask(`/briefs/${other.deliveryId}`)
    expect(status).toBe(404)
  })

  test('who sends script or another scheme gets neither kept as a link nor run', async () => {
    const { deliveryId, word } = await makeBrief('Bạn Bảy')
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`
    await site.ask(`/briefs/${word}/accept`, { form: { words: hostile } })
    const { date, time } = toWallClock(instant())
    for (const link of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', hostile]) {
      const form = { link, date, time, inCaption: 'yes', saidAloud: 'yes', words: '' }
      expect((await site.ask(`/briefs/${word}/published`, { form })).status).toBe(422)
    }
    const token = await signIn(db, {
      ...{ email: 'officer@example.vn', password: 'mat-khau-dai', address: '127.0.0.1' },
    })
    const office = await (await site.ask(`/deliveries/${deliveryId}/brief`, { token })).text()
    expect(office).not.toContain('<script>alert(1)')
    expect(office).not.toContain('<img src=x')
    expect(words(office)).toContain('&lt;script&gt;alert(1)')
  })
})

describe('a link that opens nothing', () => {
  test('is not there where it was guessed, on every page of a brief', async () => {
    for (let guess = 0; guess < 20; guess++) {
      const path = `/briefs/${randomBytes(24).toString('base64url')}`
      expect((await site.ask(path)).status).toBe(404)
      expect((await site.ask(`${path}/accept`, { form: { words: '' } })).status).toBe(404)
    }
  })

  test('is gone where it was closed, for reading and for answering, and says so', async () => {
    const { deliveryId, word } = await makeBrief('Bác Tám')
    const [link] = await listBriefLinks(db, { deliveryId })
    await revokeBriefLink(db, { id: link!.id, deliveryId, by: cast.officer })
    const answer = await site.ask(`/briefs/${word}`)
    expect(answer.status).toBe(410)
    expect(words(await answer.text())).toContain('Đường dẫn này không mở được nữa')
    for (const verb of ['accept', 'decline', 'published', 'numbers'])
      expect((await site.ask(`/briefs/${word}/${verb}`, { form: { words: '' } })).status).toBe(410)
  })

  test('is gone where its time is over', async () => {
    const { word } = await makeBrief('Dì Chín')
    await db.updateTable('briefLinks').set({ expiresAt: instant() }).execute()
    expect((await site.ask(`/briefs/${word}`)).status).toBe(410)
  })
})
