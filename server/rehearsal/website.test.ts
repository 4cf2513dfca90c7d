import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRehearsalPlatform, type RehearsalPlatform } from './rehearsal-platform.ts'

const createdAt = '2026-11-21T22:30:00.000Z'
let platform: RehearsalPlatform

beforeEach(async () => {
  platform = await openRehearsalPlatform({ file: ':memory:', port: 0 })
})
afterEach(() => platform.close())

test('an empty platform says so, under the band that says what it is', async () => {
  const page = await show('/')
  expect(page).toContain('Nền tảng mô phỏng để tập dượt: không bài, không thư nào ở đây ra ngoài')
  expect(page).toContain('Chưa có bài nào')
})

test('posts stand newest first, with page, Vietnam time, numbers and a link to their own page', async () => {
  const { id } = platform.seed({ pageId: '1001', text: 'Bài cũ', createdAt, views: 6058 })
  platform.seed({ pageId: '1001', text: 'Bài mới', createdAt: '2026-11-22T01:00:00.000Z' })
  platform.namePage({ pageId: '1001', name: 'Mặt trận xã Phong Điền' })
  const page = await show('/')
  expect(page.indexOf('Bài mới')).toBeLessThan(page.indexOf('Bài cũ'))
  for (const words of ['Có 2 bài', 'Mặt trận xã Phong Điền', '22/11/2026 05:30', '6.058']) {
    expect(page).toContain(words)
  }
  expect(page).toContain(`href="/posts/${id}"`)
  expect(await show(`/posts/${id}`)).toContain('Bài cũ')
  expect(await show(`/${id}`)).toContain('Bài cũ')
})

test('nothing a post or a page name holds becomes HTML', async () => {
  const nasty = `<img src=x onerror="alert(1)">'&`
  const { id } = platform.seed({ pageId: '<b>1', text: nasty, createdAt })
  platform.namePage({ pageId: '<b>1', name: '<script>alert(1)</script>' })
  const body = new URLSearchParams({ access_token: 't', link: 'javascript:alert(1)' })
  await fetch(`${platform.url}/v25.0/1/feed`, { method: 'POST', body })
  for (const path of ['/', `/posts/${encodeURIComponent(id)}`]) {
    const page = await show(path)
    expect(page).toContain('&#60;img src=x onerror=&#34;alert(1)&#34;&#62;&#39;&#38;')
    expect(page).not.toMatch(/<img|<script|<b>1|href="javascript/)
  }
})

test('numbers are added by a plain form, and never fall below nothing', async () => {
  const { id } = platform.seed({ pageId: '1001', text: 'A', createdAt, views: 5 })
  const added = await submit(`/posts/${id}/numbers`, {
    views: '10',
    like: '3',
    shares: '',
    clicks: '-4',
    back: 'list',
  })
  expect(added.status).toBe(303)
  expect(added.headers.get('location')).toBe(`/#p${id}`)
  expect(platform.posts()[0]?.numbers).toMatchObject({ views: 15, like: 3, shares: 0, clicks: 0 })
  await submit(`/posts/${id}/numbers`, { views: 'nhiều', comments: '2' })
  expect(platform.posts()[0]?.numbers).toMatchObject({ views: 15, comments: 2 })
})

test('a fault is switched on and off by a plain form, and stands on the page while it is on', async () => {
  await submit('/rehearsal/faults', { fault: 'kept-hang', times: '3' })
  expect(platform.faults.active()).toMatchObject([{ name: 'kept-hang', times: 3 }])
  expect(await show('/')).toMatch(/Đang gây 1 lỗi:.+Im lặng, vẫn lưu[^]+Đang bật, còn 3 lần/)
  await submit('/rehearsal/faults', { fault: 'kept-hang', times: '' })
  expect(await show('/')).toContain('Đang bật, cho đến khi tắt')
  await submit('/rehearsal/faults', { fault: 'kept-hang', on: 'false' })
  expect(await show('/')).not.toContain('Đang bật')
})

test('a long list goes on behind a link', async () => {
  for (let at = 1; at <= 31; at++) platform.seed({ pageId: '1', text: `Bài số ${at}.`, createdAt })
  const page = await show('/')
  expect(page).not.toContain('Bài số 1.')
  const [, older = ''] = /href="(\/\?after=[^"]+)"/.exec(page) ?? []
  expect(await show(older)).toContain('Bài số 1.')
})

test('a post that is not there is a page that says so', async () => {
  const response = await fetch(`${platform.url}/posts/1_2`)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('Không có trang này')
  expect((await submit('/posts/1_2/numbers', { views: '1' })).status).toBe(404)
})

async function show(path: string) {
  const response = await fetch(platform.url + path)
  return response.text()
}

function submit(path: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields)
  return fetch(platform.url + path, { method: 'POST', body, redirect: 'manual' })
}
