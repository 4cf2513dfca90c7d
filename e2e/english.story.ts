import type { Page } from '@playwright/test'
import { DEMO_ACCOUNTS } from '../server/demo/demo-accounts.ts'
import { expect, test, type Part } from './house.ts'

const WALKS: Partial<Record<Part, string[]>> = {
  officer: [
    ...['/', '/deliveries', '/deliveries/needing', '/campaigns', '/campaigns/new'],
    ...[
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
      '/places?q=phong',
      '/messages/none',
    ],
  ],
  leader: ['/', '/audit'],
  operator: ['/', '/deliveries'],
  administrator: [
    ...['/people', '/people/new', '/destinations', '/destinations/new'],
    ...['/destinations/new?channel=facebook', '/places/31299', '/audit'],
  ],
}

for (const [part, paths] of Object.entries(WALKS))
  test(`in English a page says nothing in Vietnamese but what people wrote: ${part}`, async ({
    enter,
  }) => {
    test.slow()
    const page = await enter(part as Part)
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    const read: ({ path: string } & Words)[] = []
    for (const path of [...paths, ...(await addressesIn(page, part as Part))]) {
      read.push({ path, ...(await wordsAt(page, path)) })
    }
    const written = [...read.flatMap(({ content }) => content), ...DEMO_ACCOUNTS.map(nameOf)]
    const left = read.flatMap(({ path, ours }) =>
      ours.filter((words) => isVietnamese(without(words, written))).map((words) => [path, words]),
    )
    expect(left).toEqual([])
  })

test('the choice keeps the page, survives the session, and leads back to Vietnamese', async ({
  enter,
}) => {
  const page = await enter('officer')
  await page.goto('/places?q=phong')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/places\?q=phong$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('have the name or code')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to Lan Tỏa' })).toBeVisible()
  await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  await expect(page.getByRole('heading', { name: 'Đăng nhập Lan Tỏa' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
})

test('without JavaScript a refused form speaks English and keeps what was typed', async ({
  enter,
}) => {
  test.slow()
  const page = await enter('officer', { javaScriptEnabled: false })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('link', { name: 'Campaigns', exact: true }).click()
  await page.getByRole('link', { name: 'Plan a campaign' }).click()
  await page.getByLabel('Campaign name').fill('Nhà sạch')
  await page.getByLabel('Objective').fill('Mỗi nhà một thùng rác')
  await page.getByLabel('Start date').fill('2026-12-31')
  await page.getByLabel('End date').fill('2026-12-01')
  await page.getByLabel('Target reach').fill('50.000')
  await page.getByRole('button', { name: 'Plan a campaign' }).click()
  await expect(page.getByText('Enter a whole number of at least 1')).toBeVisible()
  await expect(page.getByLabel('Campaign name')).toHaveValue('Nhà sạch')
  await page.getByLabel('Target reach').fill('50,000')
  await page.getByRole('button', { name: 'Plan a campaign' }).click()
  await expect(page.getByRole('alert')).toHaveText('The end date is before the start date.')
  await expect(page.getByLabel('Objective')).toHaveValue('Mỗi nhà một thùng rác')
  await page.getByLabel('End date').fill('2027-01-31')
  await page.getByRole('button', { name: 'Plan a campaign' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhà sạch')
  await expect(page.getByText('50,000 people')).toBeVisible()
  await expect(page.getByText('31 December 2026 to 31 January 2027')).toBeVisible()
})

test('requests in two languages at the same time are never mixed', async ({ house }) => {
  const asked = Array.from({ length: 40 }, (_, at) => (at % 2 ? 'en' : 'vi'))
  const headings = { vi: 'Đăng nhập Lan Tỏa', en: 'Sign in to Lan Tỏa' }
  const pages = await Promise.all(
    asked.map(async (language) => {
      const headers = { Cookie: `lan-toa-language=${language}`, 'Accept-Language': 'fr' }
      return (await fetch(`${house.url}/sign-in`, { headers })).text()
    }),
  )
  asked.forEach((language, at) => {
    expect(pages[at]).toContain(`<html lang="${language}">`)
    expect(pages[at]).toContain(headings[language as 'vi' | 'en'])
    expect(pages[at]).not.toContain(headings[language === 'vi' ? 'en' : 'vi'])
  })
})

test('nobody is spoken to in English who did not ask, and the way back leads to no other house', async ({
  house,
}) => {
  const guessed = await fetch(`${house.url}/sign-in`, { headers: { 'Accept-Language': 'en' } })
  expect(await guessed.text()).toContain('<html lang="vi">')
  const choose = (back: string, language = 'en') =>
    fetch(`${house.url}/language`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: house.url },
      body: new URLSearchParams({ language, back }),
    })
  const chosen = await choose('/figures')
  expect(chosen.headers.get('Location')).toBe('/figures')
  expect(chosen.headers.get('Set-Cookie')).toContain('lan-toa-language=en; Path=/')
  expect((await choose('//elsewhere.example')).headers.get('Location')).toBe('/')
  expect((await choose('/', 'fr')).status).toBe(400)
})

/** What the demo made: a campaign, some of its messages at every stage, some of its deliveries. */
async function addressesIn(page: Page, part: Part): Promise<string[]> {
  if (part !== 'officer' && part !== 'leader') return []
  const [campaign] = await links(page, '/campaigns', /^\/campaigns\/(?!new)[\w-]+$/)
  const messages = (await links(page, campaign!, /^\/messages\/[\w-]+$/)).slice(0, 4)
  const deliveries = [
    ...(await links(page, `${messages.at(-1)}/deliveries`, /^\/deliveries\/[\w-]+$/)),
    ...(await links(page, '/deliveries/needing', /^\/deliveries\/[\w-]+$/)),
  ]
  const stages = ['', '/history', '/approval', '/deliveries', '/measurements', '/score']
  return [
    ...[campaign!, `${campaign}/reach`, `${campaign}/messages/new`, `${messages[0]}/plans/new`],
    ...[`${messages[0]}/chart`, `${messages[0]}/assist`, `${messages[0]}/figures`],
    ...messages.flatMap((message) => stages.map((stage) => `${message}${stage}`)),
    ...deliveries,
  ]
}

async function links(page: Page, path: string, pattern: RegExp): Promise<string[]> {
  const html = await (await page.request.get(path)).text()
  const all = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!)
  return [...new Set(all)].filter((href) => pattern.test(href) && href !== '/deliveries/needing')
}

/** The words of a page: those marked as written in Vietnamese, and all the others, the unseen ones too. */
type Words = { content: string[]; ours: string[] }

/** Reads a page as the server answers it, and leaves the browser where it is. */
function wordsAt(page: Page, path: string): Promise<Words> {
  return page.evaluate(async (path) => {
    const html = await (await fetch(path)).text()
    const answer = new DOMParser().parseFromString(html, 'text/html')
    const content = [...answer.querySelectorAll('[lang="vi"]')].map((one) => one.textContent)
    const ours: (string | null)[] = [answer.title]
    for (const element of answer.body.querySelectorAll(':not(script, style)')) {
      if (element.closest('[lang="vi"]')) continue
      for (const name of ['aria-label', 'title', 'placeholder'])
        ours.push(element.getAttribute(name))
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) ours.push(node.textContent)
    }
    const filled = (texts: (string | null)[]) => texts.filter((text) => text?.trim()) as string[]
    return { content: filled(content), ours: filled(ours) }
  }, path)
}

/** A sentence of ours without the names and headlines that fill it in. */
function without(sentence: string, written: string[]): string {
  const longestFirst = [...new Set(written)].sort((one, other) => other.length - one.length)
  return longestFirst.reduce((left, text) => left.replaceAll(text, ''), sentence)
}

function isVietnamese(text: string): boolean {
  return /[\p{M}đ]/iu.test(text.replaceAll('Lan Tỏa', '').normalize('NFD'))
}

function nameOf({ name }: { name: string }): string {
  return name
}
