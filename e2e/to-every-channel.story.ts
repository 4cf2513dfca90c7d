import type { Page } from '@playwright/test'
import { expect, test } from './house.ts'

const HEADLINE = 'Cùng giữ đường làng sạch đẹp đón Tết'
const KEY_MESSAGE = 'Việc nhỏ của từng nhà làm nên ngõ xóm khang trang.'

/** As the list of channels calls it: the account on Zalo has the same name. */
const PAGE = 'Trang Facebook · Mặt trận xã Phong Điền'

/** Those that a platform takes by itself, with the state they end in. */
const SENT = {
  'Zalo Mặt trận xã Phong Điền': 'Đã phát',
  'Báo chí thành phố': 'Đã phát',
  'Trang tin xã': 'Đã phát',
  'Cổng thông tin Mặt trận thành phố': 'chờ cổng đăng',
} as const

/** Those that a person has in hand. */
const IN_HAND = [
  'Đài truyền thanh xã Phong Điền',
  'Kênh YouTube Mặt trận xã Phong Điền',
  'TikTok Mặt trận xã Phong Điền',
  'Nhóm Zalo các ấp',
  'Nhóm Zalo ấp Nhơn Lộc',
  'Bảng tin nhà văn hóa ấp Nhơn Phú',
  'Tờ rơi phát tại chợ Phong Điền',
  'Tổ tuyên truyền viên các ấp',
  'Tin nhắn các ấp',
  'Chị Ngọc Ẩm thực miệt vườn',
]

test('one approved message to every channel: each ends confirmed or in a hand, and what came back stands in the score', async ({
  enter,
  house,
  browser,
}) => {
  test.setTimeout(420_000)
  const officer = await enter('officer')

  await test.step('a message for all of them', async () => {
    await officer.goto('/')
    await officer.getByRole('link', { name: 'Soạn thông điệp' }).click()
    await officer.getByLabel('Tiêu đề').fill(HEADLINE)
    await officer.getByLabel('Ý chính').fill(KEY_MESSAGE)
    await officer.getByLabel('Nội dung').fill('Nhà nhà sạch ngõ, ấp ấp sáng đường.')
    await officer.getByLabel('Mời bà con làm gì').fill('Mời bà con góp ý tại nhà văn hóa ấp.')
    await officer.getByRole('button', { name: 'Lưu bài' }).click()
    await expect(officer.getByRole('heading', { level: 1 })).toHaveText(HEADLINE)
  })

  const message = new URL(officer.url()).pathname

  await test.step('planned to every channel there is, and submitted', async () => {
    await officer.goto(`${message}/plans/new`)
    for (const name of [PAGE, ...Object.keys(SENT), ...IN_HAND]) {
      await officer.goto(`${message}/plans/new`)
      const option = officer.getByRole('option', { name }).first()
      await officer.getByLabel('Kênh').selectOption(await option.getAttribute('value'))
      await officer.getByLabel('Mức ưu tiên trên loa').selectOption('urgent')
      await officer.getByRole('button', { name: 'Thêm lượt phát' }).click()
      await expect(officer.getByLabel('Tiêu đề')).toBeVisible()
    }
    await officer.getByRole('button', { name: 'Gửi duyệt' }).click()
    await expect(officer.getByRole('heading', { name: 'Bài đang chờ duyệt' })).toBeVisible()
  })

  const leader = await enter('leader', { width: 390 })

  await test.step('approved by a leader on a phone, once for all', async () => {
    await leader.goto(`${message}/approval`)
    await leader.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await expect(
      leader.getByRole('heading', { name: 'Bài đã được duyệt đúng từng chữ' }),
    ).toBeVisible()
  })

  await test.step('every delivery ends confirmed or in somebody’s hands, and none is unknown', async () => {
    await expect(async () => {
      await officer.goto(`${message}/deliveries`)
      const rows = officer.getByRole('main').getByRole('listitem')
      await expect(rows.filter({ hasText: 'Đã giao, chờ xác nhận' })).toHaveCount(IN_HAND.length)
      await expect(
        rows.filter({ hasText: /Đã xếp lịch|Đang gửi|Chưa rõ|Không phát được/ }),
      ).toHaveCount(0)
    }).toPass({ timeout: 60_000 })
    const rows = officer.getByRole('main').getByRole('listitem')
    for (const [name, state] of Object.entries(SENT))
      await expect(rows.filter({ hasText: name }).filter({ hasText: state })).toHaveCount(1)
    for (const name of IN_HAND)
      await expect(officer.getByRole('link', { name }).first()).toBeVisible()
  })

  await test.step('each is seen once where it went', async () => {
    const platform = await officer.context().newPage()
    await seenOnce(platform, house.rehearsalUrl)
    await seenOnce(platform, `${house.rehearsalUrl}/zalo`)
    await seenOnce(platform, `${house.rehearsalUrl}/wordpress/`)
    await platform.goto(`${house.rehearsalUrl}/mail`)
    await expect(platform.getByRole('article').filter({ hasText: HEADLINE })).toHaveCount(3)
    await officer.goto('/newsroom/31299/rehearsal')
    await expect(officer.getByRole('link', { name: HEADLINE })).toHaveCount(1)
    for (const feed of ['RSS', 'Atom', 'JSON Feed']) {
      const address = await officer.getByRole('link', { name: feed }).getAttribute('href')
      const told = await (await officer.request.get(address!)).text()
      expect(told.split(`Tập dượt: ${HEADLINE}`), `${feed} names it once`).toHaveLength(2)
      expect(told, `${feed} says what it is`).toContain('Tập dượt: Ủy ban MTTQ Việt Nam')
    }
    await platform.close()
  })

  await test.step('a partner opens the brief on a phone, accepts, and hands in what was published', async () => {
    await openDelivery(officer, message, 'Chị Ngọc Ẩm thực miệt vườn')
    await officer.getByRole('link', { name: 'Bản mời và câu trả lời' }).click()
    await officer
      .getByRole('button', { name: /đường dẫn/i })
      .first()
      .click()
    const link = await officer
      .getByText(/\/briefs\//)
      .first()
      .innerText()
    const guest = await (
      await browser.newContext({ baseURL: house.url, viewport: { width: 390, height: 844 } })
    ).newPage()
    await guest.goto(new URL(/\S*\/briefs\/\S+/.exec(link)![0], house.url).pathname)
    await expect(guest.getByText('Nội dung phối hợp với').first()).toBeVisible()
    await guest.getByRole('button', { name: 'Nhận lời' }).click()
    await expect(guest.getByText(/Đã nhận lời lúc/)).toBeVisible()
    await guest.getByLabel('Đường dẫn của bài').fill('https://tiktok.example/video/1')
    for (const answer of await guest.getByRole('radio', { name: 'Có', exact: true }).all())
      await answer.check()
    await guest.getByRole('button', { name: 'Báo đã đăng' }).click()
    await expect(guest.getByText(/Đã báo đăng lúc/)).toBeVisible()
    await guest.getByLabel('Lượt xem').fill('1.250')
    await guest.getByLabel('Lượt thích, bình luận, chia sẻ cộng lại').fill('90')
    const screen = { name: 'man-hinh.png', mimeType: 'image/png', buffer: await guest.screenshot() }
    await guest.getByLabel('Ảnh chụp màn hình').setInputFiles(screen)
    await guest.getByRole('button', { name: 'Gửi số' }).click()
    await expect(guest.getByText(/Đã gửi số lúc/)).toBeVisible()
    await guest.context().close()
    await officer.reload()
    await expect(officer.getByRole('img', { name: 'Ảnh chụp màn hình' })).toBeVisible()
  })

  await test.step('what came back stands in the score', async () => {
    await expect(async () => {
      await leader.goto(`${message}/score`)
      await expect(leader.getByText(/1\.250/).first()).toBeVisible()
    }).toPass({ timeout: 30_000 })
  })

  async function seenOnce(page: Page, url: string): Promise<void> {
    await page.goto(url)
    await expect(
      page.getByRole('heading', { name: HEADLINE }).or(page.getByText(HEADLINE)).first(),
    ).toBeVisible()
  }
})

async function openDelivery(page: Page, message: string, name: string): Promise<void> {
  await page.goto(`${message}/deliveries`)
  await page.getByRole('link', { name }).first().click()
}
