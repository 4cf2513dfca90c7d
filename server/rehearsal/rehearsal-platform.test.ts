import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openRehearsalPlatform, type RehearsalPlatform } from './rehearsal-platform.ts'

let platform: RehearsalPlatform

beforeEach(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
})
afterEach(() => platform.close())

describe('posting', () => {
  test('answers the id of the page and the post, from a form and from JSON', async () => {
    const { status, body } = await post({ message: 'Xin chào' })
    expect(status).toBe(200)
    expect(body.id).toMatch(/^1001_\d{18}$/)
    const response = await fetch(`${platform.url}/v24.0/1001/feed`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer t' },
      body: JSON.stringify({ message: 'Chào lại', published: true }),
    })
    expect(await response.json()).toHaveProperty('id')
    expect(platform.posts().map(({ text }) => text)).toEqual(['Xin chào', 'Chào lại'])
  })

  test('nothing to say, or too much of it, is an invalid parameter', async () => {
    expect((await post({ message: '' })).body.error).toMatchObject({ code: 100 })
    expect((await post({ message: 'a'.repeat(63_207) })).status).toBe(400)
    expect(platform.posts()).toEqual([])
  })

  test('an unpublished post is kept but not listed', async () => {
    await post({ message: 'nháp', published: 'false' })
    expect(platform.posts()).toHaveLength(1)
    expect((await get('1001/published_posts')).body.data).toEqual([])
  })
})

describe('the access token', () => {
  test.each([
    ['', 104, undefined],
    ['expired', 190, 463],
    ['malformed', 190, undefined],
  ])('%j is answered with code %s', async (access_token, code, error_subcode) => {
    const { status, body } = await post({ message: 'Xin chào', access_token })
    expect(status).toBe(400)
    const { error } = body
    expect(error).toMatchObject({ type: 'OAuthException', code, message: expect.any(String) })
    expect(error.error_subcode).toBe(error_subcode)
    expect(error.fbtrace_id).toMatch(/^A[\w-]{22}$/)
  })
})

describe('listing', () => {
  test('posts come newest first, page by page, until no next page is named', async () => {
    for (const minute of [1, 2, 3, 4, 5]) {
      platform.seed({
        pageId: '1001',
        text: `${minute}`,
        createdAt: `2026-11-22T00:0${minute}:00.000Z`,
      })
    }
    platform.seed({ pageId: '2002', text: 'trang khác', createdAt: '2026-11-22T00:09:00.000Z' })
    const first = (await get('1001/published_posts', { limit: '3', fields: 'id,message' })).body
    expect(first.data.map((each: { message: string }) => each.message)).toEqual(['5', '4', '3'])
    const { after } = first.paging.cursors
    expect(new URL(first.paging.next).searchParams.get('after')).toBe(after)
    const last = (await get('1001/published_posts', { limit: '3', after, fields: 'message' })).body
    expect(last.data.map((each: { message: string }) => each.message)).toEqual(['2', '1'])
    expect(last.paging).not.toHaveProperty('next')
  })

  test('a post has the fields asked for, and a page of its own at its link', async () => {
    const { id } = platform.seed({ pageId: '1', text: 'A', createdAt: '2026-11-21T22:30:00.000Z' })
    const fields = 'id,message,created_time,permalink_url'
    const { data } = (await get('1/published_posts', { fields })).body
    expect(data).toEqual([
      {
        id,
        message: 'A',
        created_time: '2026-11-21T22:30:00+0000',
        permalink_url: `${platform.url}/posts/${id}`,
      },
    ])
    expect((await fetch(data[0].permalink_url)).status).toBe(200)
  })

  test('a page without posts has an empty list, and nothing is scheduled', async () => {
    expect((await get('1001/published_posts')).body).toEqual({ data: [] })
    expect((await get('1001/scheduled_posts')).body).toEqual({ data: [] })
  })
})

describe('insights', () => {
  const numbers = { views: 10, viewers: 8, comments: 2, clicks: 1, reactions: { like: 3, love: 1 } }

  test('a metric comes in the shape of the platform', async () => {
    const id = seeded(numbers)
    expect((await get(`${id}/insights`, { metric: 'post_media_view' })).body).toEqual({
      data: [
        {
          name: 'post_media_view',
          period: 'lifetime',
          values: [{ value: 10 }],
          title: expect.any(String),
          description: expect.any(String),
          id: `${id}/insights/post_media_view/lifetime`,
        },
      ],
    })
  })

  test('actions nobody took are left out of the activity', async () => {
    const metric = 'post_activity_by_action_type'
    const { data } = (await get(`${seeded(numbers)}/insights`, { metric })).body
    expect(data[0].values).toEqual([{ value: { like: 4, comment: 2 } }])
  })

  test('one metric that is not valid fails the whole request', async () => {
    const metric = 'post_media_view,post_impressions'
    expect((await get(`${seeded()}/insights`, { metric })).body).toMatchObject({
      error: { code: 100, message: '(#100) The value must be a valid insights metric' },
    })
  })

  test('no metric at all, and a post that is not there, have their own errors', async () => {
    expect((await get(`${seeded()}/insights`)).body.error).toMatchObject({
      code: 3001,
      error_subcode: 1504028,
    })
    const metric = 'post_media_view'
    expect((await get('1_9/insights', { metric })).body.error).toMatchObject({ error_subcode: 33 })
  })
})

test('a page answers its name, so that a connection can be tested', async () => {
  platform.namePage({ pageId: '1001', name: 'Mặt trận xã Phong Điền' })
  expect((await get('1001', { fields: 'id,name' })).body).toEqual({
    id: '1001',
    name: 'Mặt trận xã Phong Điền',
  })
})

test('what the API does not have is an unknown path, not a page for people', async () => {
  expect((await get('1001/albums')).body.error).toMatchObject({ code: 2500 })
})

test('posts, numbers and names survive a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rehearsal-'))
  const file = join(folder, 'platform.sqlite')
  const before = await openRehearsalPlatform({ file, port: 0 })
  before.seed({ pageId: '1', text: 'A', createdAt: '2026-11-21T22:30:00.000Z', shares: 4 })
  before.namePage({ pageId: '1', name: 'Trang xã' })
  const kept = before.posts()
  await before.close()
  const again = await openRehearsalPlatform({ file, port: 0 })
  expect(again.posts()).toEqual(kept)
  expect(again.posts()[0]?.numbers.shares).toBe(4)
  await again.close()
  await rm(folder, { recursive: true })
})

test('a port that is taken is an error, and once closed it is free again', async () => {
  const file = ':memory:'
  const port = Number(new URL(platform.url).port)
  await expect(openRehearsalPlatform({ file, port })).rejects.toThrow(/EADDRINUSE/)
  await get('1001')
  await platform.close()
  platform = await openRehearsalPlatform({ file, port })
  expect(new URL(platform.url).port).toBe(String(port))
})

test('requests and posts per text are counted', async () => {
  await post({ message: 'A' })
  await post({ message: 'A' })
  await post({ message: 'B' })
  expect(platform.counts()).toEqual({ requests: 3, inFlight: 0, posting: 0, posts: 3 })
  expect(Object.fromEntries(platform.postsPerText())).toEqual({ A: 2, B: 1 })
})

function seeded(numbers = {}) {
  const post = { pageId: '1', text: 'A', createdAt: '2026-11-21T22:30:00.000Z' }
  return platform.seed({ ...post, ...numbers }).id
}

async function post(fields: Record<string, string>) {
  const body = new URLSearchParams({ access_token: 't', ...fields })
  const response = await fetch(`${platform.url}/v25.0/1001/feed`, { method: 'POST', body })
  return { status: response.status, body: await response.json() }
}

async function get(path: string, fields: Record<string, string> = {}) {
  const query = new URLSearchParams({ access_token: 't', ...fields })
  const response = await fetch(`${platform.url}/v25.0/${path}?${query}`)
  return { status: response.status, body: await response.json() }
}
