import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test, type Part } from './house.ts'

const folder = join(import.meta.dirname, '../public/guide')

type Picture = { file: string; part: Part; width: number; open: (page: Page) => Promise<unknown> }

const PICTURES: Picture[] = [
  { file: 'figures.png', part: 'officer', width: 1000, open: (page) => page.goto('/figures') },
  { file: 'message.png', part: 'officer', width: 1100, open: openMessage },
  {
    file: 'deliveries.png',
    part: 'officer',
    width: 1000,
    open: (page) => page.goto('/deliveries'),
  },
  { file: 'score.png', part: 'officer', width: 1000, open: openScore },
  { file: 'approval.png', part: 'leader', width: 390, open: openApproval },
  { file: 'audit.png', part: 'leader', width: 1000, open: (page) => page.goto('/audit') },
  { file: 'station.png', part: 'officer', width: 1000, open: openStation },
  { file: 'air.png', part: 'operator', width: 390, open: openAir },
  { file: 'people.png', part: 'administrator', width: 1000, open: (page) => page.goto('/people') },
  {
    file: 'destinations.png',
    part: 'administrator',
    width: 1000,
    open: (page) => page.goto('/destinations'),
  },
]

for (const { file, part, width, open } of PICTURES)
  test(file, async ({ enter }) => {
    const page = await enter(part, { width })
    await open(page)
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(folder, file), animations: 'disabled' })
  })

async function openMessage(page: Page) {
  await page.goto('/campaigns')
  await page.getByRole('link', { name: /Chung sức xây dựng/ }).click()
  await page.getByRole('link', { name: /Sáu nghìn xã/ }).click()
}

async function openScore(page: Page) {
  await page.goto('/campaigns')
  await page.getByRole('link', { name: /Chung sức xây dựng/ }).click()
  const href = await page.getByRole('link', { name: /Ngày hội Đại đoàn kết/ }).getAttribute('href')
  await page.goto(`${href}/score`)
}

async function openApproval(page: Page) {
  await page.goto('/')
  await page
    .getByRole('link', { name: /Sáu nghìn xã/ })
    .first()
    .click()
  await page.waitForURL(/messages/)
  const path = new URL(page.url()).pathname.replace(/\/approval$/, '')
  await page.goto(`${path}/approval`)
}

/** Tomorrow's, which is whole at any hour. */
async function openStation(page: Page) {
  await page.goto('/stations')
  await page.getByRole('link', { name: /Đài truyền thanh xã/ }).click()
  await page.waitForURL(/stations\/./)
  await page.getByRole('link', { name: 'Ngày sau' }).click()
  await page.getByRole('heading', { name: /Buổi/ }).waitFor()
}

async function openAir(page: Page) {
  await page.goto('/air')
  await page.getByText('Đã lưu để mở khi không có mạng').waitFor()
}
