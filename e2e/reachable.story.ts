import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { expect, test, type Part } from './house.ts'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** The pages of each part, found from the demo as a person would find them. */
const PAGES: Record<Exclude<Part, 'stranger'>, string[]> = {
  officer: [
    '/',
    '/campaigns',
    '/campaigns/new',
    '/deliveries',
    '/deliveries/needing',
    '/figures',
    '/lexicon',
    '/lexicon/new?written=QR',
    '/figures/new',
    '/figures/paste',
    '/figures/import',
    '/phrases',
    '/phrases/new',
    '/destinations',
    '/places',
    '/places?q=tan+tien',
    '/places/31299',
    '/account/password',
  ],
  leader: ['/', '/campaigns', '/audit', '/stations', '/guide/leader'],
  operator: ['/', '/deliveries', '/air', '/stations', '/guide/operator'],
  administrator: [
    '/',
    '/people',
    '/people/new',
    '/destinations',
    '/destinations/new',
    '/destinations/new?channel=facebook',
    '/audit',
    '/places/92',
  ],
  city: ['/', '/campaigns/new'],
}

for (const [part, paths] of Object.entries(PAGES))
  test(`${part}: axe finds nothing serious, and nothing runs out of the screen at 1280 and 390 pixels`, async ({
    enter,
  }) => {
    test.setTimeout(300_000)
    const page = await enter(part as Part)
    const found = [
      ...(part === 'leader' || part === 'officer' ? await messagePages(page) : []),
      ...(part === 'officer' ? [...(await stationPages(page)), ...(await draftPages(page))] : []),
    ]
    for (const path of [...paths, ...found]) {
      await page.goto(path)
      await page.evaluate(axe.source)
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 })
        expect.soft(await overflow(page), `${path} at ${width}`).toBe(0)
        expect.soft(await serious(page), `${path} at ${width}`).toEqual([])
      }
    }
  })

test('the keyboard alone leads from the sign-in past the navigation into the page and through a form', async ({
  page,
  house,
}) => {
  await page.goto(`${house.url}/sign-in`)
  await page.getByLabel('Địa chỉ thư').focus()
  await page.keyboard.type('canbo@demo.lantoa')
  await page.keyboard.press('Tab')
  await page.keyboard.type('lan-toa-demo')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
  await page.reload()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Soạn thông điệp' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Tiêu đề')).toBeVisible()
})

async function messagePages(page: Page): Promise<string[]> {
  await page.goto('/campaigns')
  await page.getByRole('link', { name: /Chung sức xây dựng/ }).click()
  await expect(page).toHaveURL(/campaigns\/./)
  const campaign = new URL(page.url()).pathname
  const of = async (name: RegExp) => (await page.getByRole('link', { name }).getAttribute('href'))!
  const out = await of(/Ngày hội Đại đoàn kết/)
  const waiting = await of(/Sáu nghìn xã/)
  await page.goto(`${out}/deliveries`)
  const delivery = (await page
    .getByRole('link', { name: 'Mặt trận xã Phong Điền' })
    .getAttribute('href'))!
  const stages = ['', '/history', '/approval', '/deliveries', '/measurements', '/score'].map(
    (stage) => out + stage,
  )
  return [
    campaign,
    `${campaign}/reach`,
    ...stages,
    delivery,
    `${delivery}/numbers`,
    waiting,
    `${waiting}/approval`,
    `${waiting}/translations`,
  ]
}

/** What only those who draft a message open of it. */
async function draftPages(page: Page): Promise<string[]> {
  await page.goto('/campaigns')
  await page.getByRole('link', { name: /Chung sức xây dựng/ }).click()
  await page.waitForURL(/campaigns\/./)
  const waiting = page.getByRole('link', { name: /Sáu nghìn xã/ })
  const draft = (await waiting.getAttribute('href'))!
  const story = (await page.getByRole('link', { name: /Bao nhiêu xã/ }).getAttribute('href'))!
  await page.goto(`${story}/assist`)
  const proposal = (await page.getByRole('link', { name: 'Ba tiêu đề' }).getAttribute('href'))!
  await page.goto('/figures')
  const figure = (await page
    .getByRole('link', { name: '6.084/7.669 xã' })
    .first()
    .getAttribute('href'))!
  return [
    ...[`${draft}/plans/new`, `${draft}/translations/new?language=km`],
    ...[story, `${story}/chart`, `${story}/assist`, `${story}/figures`, proposal],
    ...[figure, `${figure}/replace`, `${figure}/withdraw`],
  ]
}

/** Tomorrow's day of the station, and all that belongs to it, for those who tend it. */
async function stationPages(page: Page): Promise<string[]> {
  await page.goto('/stations')
  await page.getByRole('link', { name: /Đài truyền thanh xã/ }).click()
  await page.waitForURL(/stations\/./)
  const station = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Ngày sau' }).click()
  const accept = (await page
    .getByRole('link', { name: 'Ghi người nhận phát' })
    .first()
    .getAttribute('href'))!
  const day = new URL(accept, page.url()).searchParams.get('date')
  await page.goto(`${station}/clusters`)
  const cluster = (await page.getByRole('link', { name: 'Chợ xã' }).getAttribute('href'))!
  const own = ['', '/settings', '/clusters', '/links', '/log', '/log/new', '/log/import']
  return [...own.map((path) => station + path), `${station}?date=${day}`, accept, cluster]
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}

async function serious(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async () => {
    const results = await window.axe.run({ resultTypes: ['violations'], preload: false })
    return results.violations
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}
