import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pressButton } from './allow.fixture.ts'
import { openRehearsalPlatform, type RehearsalPlatform } from './rehearsal-platform.ts'

const ARTICLE = {
  ...{ type: 'normal', title: 'Tin vui & tốt', author: 'Mặt trận', status: 'show' },
  cover: { cover_type: 'photo', photo_url: 'https://xa.vn/a.jpg', status: 'show' },
  description: 'Mô tả <b>',
  body: [{ type: 'text', content: 'Nội dung' }],
}
const APP = { app_id: 'rehearsal' }
const VERIFIER = 'v'.repeat(43)
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url')

let platform: RehearsalPlatform

beforeEach(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
})
afterEach(() => platform.close())

test('a new article answers a token, and the token an id, by which it is read', async () => {
  const { data } = await post('/v2.0/article/create', ARTICLE)
  expect(Object.keys(data)).toEqual(['token'])
  const made = await post('/v2.0/article/verify', data)
  const [article] = platform.zalo.articles()
  expect(made).toEqual({ error: 0, message: 'Success', data: { id: article?.id } })
  expect(await get(`/v2.0/article/getdetail?id=${article?.id}`)).toMatchObject({
    data: { title: ARTICLE.title, body: ARTICLE.body },
  })
})

test.each([
  ['a title of 150', { title: 'a'.repeat(150) }],
  ['a description of 300', { description: 'a'.repeat(300) }],
  ['an author of 51', { author: 'a'.repeat(51) }],
  ['no body', { body: [] }],
  ['a picture that has no address', { cover: { ...ARTICLE.cover, photo_url: 'a.jpg' } }],
])('%s is refused with HTTP 200', async (_, part) => {
  const answer = await call('/v2.0/article/create', { ...ARTICLE, ...part })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ error: -201 })
  expect(platform.zalo.articles()).toEqual([])
})

test('a slice holds ten at most, the newest first', async () => {
  for (let n = 1; n <= 12; n++)
    await post('/v2.0/article/create', { ...ARTICLE, title: `Bài ${n}` })
  const { data } = await get('/v2.0/article/getslice?offset=10&limit=10&type=normal')
  expect(data).toMatchObject({ total: 12, medias: [{ title: 'Bài 2' }, { title: 'Bài 1' }] })
  expect(await get('/v2.0/article/getslice?offset=0&limit=11&type=normal')).toMatchObject({
    error: -201,
  })
})

test('a refresh token is good once, and the access token of before dies with it', async () => {
  const first = platform.zalo.issue('2001')
  const renewed = await refresh(first.refreshToken)
  expect(renewed).toMatchObject({ expires_in: '90000' })
  expect(await refresh(first.refreshToken)).toMatchObject({ error: -14020 })
  const account = (token: string) => get('/v2.0/oa/getoa', token)
  expect(await account(first.accessToken)).toMatchObject({ error: -216 })
  expect(await account(renewed.access_token)).toMatchObject({ data: { oa_id: '2001' } })
})

test('one press of a button brings a code back, which is good once and with its verifier alone', async () => {
  const ask = () => `${platform.url}/zalo/v4/oa/permission?${asking()}`
  const given = await pressButton(ask(), 'Cho phép')
  expect(given).toMatchObject({ state: 'xyz', oa_id: '1000' })
  expect(await exchange(given.code!, 'w'.repeat(43))).toMatchObject({ error: -14011 })
  expect(await exchange(given.code!, VERIFIER)).toMatchObject({ error: -14011 })
  const again = await pressButton(ask(), 'Cho phép')
  expect(await exchange(again.code!, VERIFIER)).toHaveProperty('refresh_token')
})

test('people see the articles with what was sent round, and nothing in them becomes HTML', async () => {
  const { data } = await post('/v2.0/article/create', ARTICLE)
  const made = await post('/v2.0/article/verify', data)
  const elements = [{ media_type: 'article', attachment_id: made.data.id }]
  await post('/v2.0/oa/message', {
    recipient: { target: { gender: '0', cities: '92' } },
    message: {
      attachment: { type: 'template', payload: { template_type: 'media', elements } },
    },
  })
  for (const path of ['', `/articles/${made.data.id}`]) {
    const page = await (await fetch(`${platform.url}/zalo${path}`)).text()
    expect(page).toContain('Tin vui &#38; tốt')
    expect(page).toContain('Mô tả &#60;b&#62;')
    expect(page).toContain('người quan tâm ở địa bàn 92')
  }
  expect((await fetch(`${platform.url}/zalo/articles/none`)).status).toBe(404)
})

test('faults of its own are switched on and off by a form', async () => {
  const submit = (fields: Record<string, string>) =>
    fetch(`${platform.url}/zalo/faults`, { method: 'POST', body: new URLSearchParams(fields) })
  const page = await (await submit({ fault: 'processing', times: '3' })).text()
  expect(page).toContain('Đang bật, còn 3 lần')
  expect(platform.zalo.faults.active()).toEqual([{ name: 'processing', times: 3 }])
  await submit({ fault: 'processing', on: 'false' })
  expect(platform.zalo.faults.active()).toEqual([])
  expect((await submit({ fault: 'nonsense' })).status).toBe(400)
})

test('articles, broadcasts and tokens survive a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lan-toa-zalo-'))
  const file = join(folder, 'rehearsal.sqlite')
  const before = await openRehearsalPlatform({ file, port: 0 })
  const { accessToken } = before.zalo.issue('2001')
  await call('/v2.0/article/create', ARTICLE, { url: before.url, token: accessToken })
  await before.close()
  const after = await openRehearsalPlatform({ file, port: 0 })
  expect(after.zalo.articles()).toMatchObject([{ title: ARTICLE.title, oaId: '2001' }])
  const told = { url: after.url, token: accessToken }
  expect((await call('/v2.0/article/create', ARTICLE, told)).status).toBe(200)
  expect(after.zalo.articles()).toHaveLength(2)
  await after.close()
  rmSync(folder, { recursive: true })
})

function asking() {
  const back = { redirect_uri: 'https://lantoa.example.vn/connect/zalo', state: 'xyz' }
  return new URLSearchParams({ ...APP, ...back, code_challenge: CHALLENGE })
}

function exchange(code: string, code_verifier: string) {
  return oauth({ grant_type: 'authorization_code', code, code_verifier })
}

function refresh(refresh_token: string) {
  return oauth({ grant_type: 'refresh_token', refresh_token })
}

async function oauth(fields: Record<string, string>) {
  const answer = await fetch(`${platform.url}/zalo/v4/oa/access_token`, {
    method: 'POST',
    headers: { secret_key: 'rehearsal' },
    body: new URLSearchParams({ ...APP, ...fields }),
  })
  return answer.json()
}

function call(path: string, body: unknown, { url = platform.url, token = 't' } = {}) {
  return fetch(`${url}/zalo${path}`, {
    method: 'POST',
    headers: { access_token: token, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function post(path: string, body: unknown) {
  return (await call(path, body)).json()
}

async function get(path: string, token = 't') {
  const headers = { access_token: token }
  return (await fetch(`${platform.url}/zalo${path}`, { headers })).json()
}
