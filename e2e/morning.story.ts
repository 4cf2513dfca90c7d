import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './house.ts'

const HEADLINE = 'Nước lên, bà con đưa trâu bò lên đê'
const HOUR = 3_600_000

test('a morning without a network: fetched the evening before, opened, confirmed, arrived once', async ({
  enter,
  house,
}) => {
  await airNow(await enter('officer'), await enter('leader'))
  const evening = await enter('operator', { width: 390 })
  const phone = evening.context()

  await test.step('the evening before, the page keeps itself and its packs', async () => {
    await phone.clock.setSystemTime(Date.now() - 10 * HOUR)
    await evening.goto('/air')
    await expect(evening.getByText('Đã lưu để mở khi không có mạng')).toBeVisible({
      timeout: 30_000,
    })
    const kept = await evening.evaluate(async () => {
      const cache = await caches.open('air-1')
      return (await cache.keys()).map(({ url }) => new URL(url).pathname)
    })
    expect(kept).toContain('/air')
    expect(kept.filter((path) => path.endsWith('.zip'))).toHaveLength(2)
    expect(kept.filter((path) => path.endsWith('.pdf'))).toHaveLength(2)
    await evening.close()
  })

  await phone.clock.setSystemTime(Date.now())
  await phone.setOffline(true)
  const morning = await openOffline(phone)

  await test.step('before dawn it opens without a network, with the script', async () => {
    await expect(morning.getByText('Không có mạng.')).toBeVisible()
    const session = sessionOf(morning)
    await session.getByText('Mở kịch bản').click()
    await expect(session.getByText('Kính chào bà con.')).toBeVisible()
    await expect(session.getByText(HEADLINE).first()).toBeVisible()
    const download = morning.waitForEvent('download')
    await morning.getByRole('link', { name: 'In (PDF)' }).first().click()
    expect(
      readFileSync(await (await download).path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  await test.step('what is told waits, also when the page is closed', async () => {
    await sessionOf(morning).getByLabel('Cụm loa chạy').fill('6')
    await sessionOf(morning).getByRole('button', { name: 'Đã phát đủ' }).click()
    await expect(sessionOf(morning).getByText('Đã ghi, chờ mạng')).toBeVisible()
    await morning.close()
    const again = await openOffline(phone)
    await expect(again.getByText('1 xác nhận đang chờ mạng để gửi')).toBeVisible()
    await again.close()
  })

  await phone.setOffline(false)

  await test.step('with the network it arrives, once', async () => {
    const later = await phone.newPage()
    await later.goto('/air')
    await expect(sessionOf(later).getByText('Đã báo: phát đủ')).toBeVisible()
    await expect(later.getByText(/đang chờ mạng/)).toHaveCount(0)
    await later.reload()
    await expect(sessionOf(later).getByText('Đã báo: phát đủ')).toBeVisible()
    await later.goto('/stations')
    await later.getByRole('main').getByRole('link', { name: 'Đài truyền thanh xã' }).click()
    await later.getByRole('link', { name: 'Sổ nhật ký phát thanh' }).click()
    const line = later.getByRole('listitem').or(later.getByRole('row')).filter({ hasText: '6/8' })
    await expect(line).toHaveCount(1)
  })

  await test.step('the leader sees that the morning is told', async () => {
    const leader = await enter('leader', { width: 390 })
    await leader.goto(`${house.url}/deliveries`)
    await expect(leader.getByText(HEADLINE).first()).toBeVisible()
    await expect(leader.getByText('Đã phát', { exact: true }).first()).toBeVisible()
  })
})

/** An urgent item for this minute, approved: at any hour of the day there is something to air. */
async function airNow(officer: Page, leader: Page): Promise<void> {
  await officer.getByRole('link', { name: 'Soạn thông điệp' }).click()
  await officer.getByLabel('Tiêu đề').fill(HEADLINE)
  await officer.getByLabel('Ý chính').fill('Đêm nay nước lên nhanh ở các ấp.')
  await officer.getByRole('button', { name: 'Lưu bài' }).click()
  await officer.getByRole('link', { name: 'Thêm lượt phát' }).click()
  const station = officer.getByRole('option', { name: /Loa truyền thanh/ })
  await officer.getByLabel('Kênh').selectOption((await station.getAttribute('value'))!)
  await officer.getByLabel('Mức ưu tiên trên loa').selectOption('urgent')
  await officer.getByRole('button', { name: 'Thêm lượt phát' }).click()
  await expect(officer.getByText('Khẩn cấp').first()).toBeVisible()
  await officer.getByRole('button', { name: 'Gửi duyệt' }).click()
  await expect(officer.getByRole('heading', { name: 'Bài đang chờ duyệt' })).toBeVisible()
  await leader.goto(new URL(officer.url()).pathname)
  await expect(leader.getByText('Khẩn cấp').first()).toBeVisible()
  await leader.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await expect(leader.getByRole('heading', { name: 'Bài đã được duyệt' })).toBeVisible()
}

async function openOffline(phone: BrowserContext): Promise<Page> {
  const page = await phone.newPage()
  await page.goto('/air')
  return page
}

function sessionOf(page: Page) {
  return page.getByRole('article').filter({ hasText: HEADLINE })
}
