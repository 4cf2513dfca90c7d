import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, test, type Part } from './house.ts'

const folder = join(import.meta.dirname, '../public/guide')

type Enter = (part: Part) => Promise<Page>
type Picture = {
  file: string
  part: Part
  width: number
  /** Pixels. */
  height?: number
  open: (page: Page, enter: Enter) => Promise<unknown>
}

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
  { file: 'calendar.png', part: 'officer', width: 1000, height: 700, open: openMonth },
  { file: 'recall.png', part: 'officer', width: 1000, height: 620, open: openRecall },
  { file: 'brief.png', part: 'officer', width: 390, open: openBrief },
  { file: 'stop.png', part: 'leader', width: 390, height: 760, open: openStop },
  {
    file: 'connect.png',
    part: 'administrator',
    width: 1000,
    height: 700,
    open: (page) => page.goto('/destinations/new?channel=facebook'),
  },
  { file: 'health.png', part: 'administrator', width: 1000, height: 620, open: openHealth },
]

for (const { file, part, width, height = 900, open } of PICTURES)
  test(file, async ({ enter }) => {
    const page = await enter(part, { width })
    await page.setViewportSize({ width, height })
    await open(page, enter)
    await page.waitForLoadState('networkidle')
    const picture = await page.screenshot({ animations: 'disabled' })
    await sharp(picture).png({ palette: true, effort: 10 }).toFile(join(folder, file))
  })

async function openMonth(page: Page) {
  await page.goto('/planned')
  await page.getByRole('link', { name: 'Tháng', exact: true }).click()
  await page.getByRole('heading', { name: /^Tháng/ }).waitFor()
}

/** One that is out on Facebook and over the loudspeaker. */
async function openRecall(page: Page) {
  await page.goto('/campaigns')
  await page.getByRole('link', { name: /Chung sức xây dựng/ }).click()
  const href = await page.getByRole('link', { name: /Ngày hội Đại đoàn kết/ }).getAttribute('href')
  await page.goto(`${href}/recalls/withdraw`)
}

async function openStop(page: Page) {
  await page.goto('/publishing')
  await page.getByRole('link', { name: 'Dừng việc phát' }).click()
  await page.getByRole('button', { name: 'Dừng ngay' }).waitFor()
}

async function openHealth(page: Page) {
  await page.goto('/destinations')
  await page.getByRole('link', { name: 'Mặt trận xã Phong Điền', exact: true }).click()
  await page.getByRole('button', { name: 'Thử kết nối' }).waitFor()
}

/** A message of its own goes through approval to the partner, whose page it then is. */
async function openBrief(page: Page, enter: Enter) {
  await page.goto('/')
  await page.getByRole('link', { name: 'Soạn thông điệp' }).click()
  await page.getByLabel('Tiêu đề').fill('Cùng giữ đường làng sạch đẹp đón Tết')
  await page.getByLabel('Ý chính').fill('Việc nhỏ của từng nhà làm nên ngõ xóm khang trang.')
  await page.getByRole('button', { name: 'Lưu bài' }).click()
  await page.waitForURL(/^[^?]*\/\/[^/]+\/messages\/./)
  const message = new URL(page.url()).pathname
  await page.goto(`${message}/plans/new`)
  const option = page.getByRole('option', { name: 'Chị Ngọc Ẩm thực miệt vườn' }).first()
  await page.getByLabel('Kênh').selectOption(await option.getAttribute('value'))
  await page.getByRole('button', { name: 'Thêm lượt phát' }).click()
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  const leader = await enter('leader')
  await leader.goto(`${message}/approval`)
  await leader.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await leader.getByRole('heading', { name: 'Bài đã được duyệt đúng từng chữ' }).waitFor()
  await expect(async () => {
    await page.goto(`${message}/deliveries`)
    await expect(page.getByText('Đã giao, chờ xác nhận')).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Chị Ngọc Ẩm thực miệt vườn' }).first().click()
  await page.getByRole('link', { name: 'Bản mời và câu trả lời' }).click()
  await page.getByRole('button', { name: 'Tạo đường dẫn cho người nhận' }).click()
  const link = page.getByText(/\/briefs\//).first()
  await page.goto(new URL(/\S*\/briefs\/\S+/.exec(await link.innerText())![0]).pathname)
}

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
