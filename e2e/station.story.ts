import type { Page } from '@playwright/test'
import { expect, test } from './house.ts'

const STATION = 'Đài truyền thanh xã Phong Điền'
const HEADLINE = 'Lịch tiêm chủng tháng này'
const DAY = 86_400_000

test('the rules of a commune stand in the way of a plan, and name where there is room', async ({
  enter,
  request,
}) => {
  const administrator = await enter('administrator')

  await test.step('an administrator writes down what the commune decided', async () => {
    await openStation(administrator)
    await administrator.getByRole('link', { name: 'Cách làm việc của đài' }).click()
    await administrator.getByLabel('Các buổi phát').fill('17h00-17h30\n05:30–05:32')
    await administrator.getByLabel('Tổng số hộ của xã').fill('2.150')
    await administrator.getByRole('button', { name: 'Lưu cách làm việc' }).click()
    await administrator.getByRole('link', { name: 'Cách làm việc của đài' }).click()
    await expect(administrator.getByLabel('Các buổi phát')).toHaveValue('05:30–05:32\n17:00–17:30')
    await expect(administrator.getByLabel('Tổng số hộ của xã')).toHaveValue('2150')
  })

  const officer = await enter('officer')

  await test.step('a morning that is too short is refused, the evening it names is not', async () => {
    await draft(officer)
    await plan(officer, { priority: 'urgent' })
    await expect(officer.getByText('Khẩn cấp').first()).toBeVisible()
    await plan(officer, { date: dayFromNow(1), time: '05:30' })
    const refusal = officer.getByRole('alert')
    await expect(refusal).toContainText('buổi 05:30–05:32')
    await expect(refusal).toContainText(/sẽ dài quá \d+ giây/)
    await expect(refusal).toContainText(/Còn chỗ: 17:00 ngày/)
    await officer.getByLabel('Giờ').fill('17:00')
    await officer.getByRole('button', { name: 'Thêm lượt phát' }).click()
    await expect(officer.getByText(/17:00/).first()).toBeVisible()
    await officer.getByRole('button', { name: 'Gửi duyệt' }).click()
    await expect(officer.getByRole('heading', { name: 'Bài đang chờ duyệt' })).toBeVisible()
  })

  await test.step('the leader approves both', async () => {
    const leader = await enter('leader')
    await leader.goto(new URL(officer.url()).pathname)
    await leader.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await expect(leader.getByRole('heading', { name: 'Bài đã được duyệt' })).toBeVisible()
  })

  const operator = await enter('operator', { width: 390 })

  await test.step('the operator writes down who of the People’s Committee accepted the airing', async () => {
    await openStation(operator)
    await operator.getByRole('link', { name: 'Ngày sau' }).click()
    const evening = operator.getByRole('region', { name: 'Buổi 17:00–17:30' })
    await expect(evening.getByText(HEADLINE).first()).toBeVisible()
    await evening.getByRole('link', { name: 'Ghi người nhận phát' }).click()
    await operator.getByLabel('Họ tên người nhận phát').fill('Phạm Văn Chính')
    await operator.getByLabel(/^Số văn bản/).fill('15/GP-UBND')
    await operator.getByRole('button', { name: 'Lưu' }).click()
    await expect(evening).toContainText('Phạm Văn Chính (Ủy ban nhân dân) nhận phát')
    await expect(evening).toContainText('15/GP-UBND')
  })

  await test.step('a machine without an account fetches today’s pack by a link, until it is closed', async () => {
    await operator.getByRole('link', { name: 'Đường dẫn cho máy của đài' }).click()
    await operator.getByRole('button', { name: 'Tạo đường dẫn mới' }).click()
    const address = await operator.getByText(/\/guest\/\S+\/today\.zip$/).innerText()
    const fetched = await request.get(address)
    expect(fetched.status()).toBe(200)
    expect(fetched.headers()['content-disposition']).toContain('.zip')
    expect((await fetched.body()).subarray(0, 2).toString()).toBe('PK')
    expect((await request.get(address.replace('/guest/', '/guest/_'))).status()).toBe(404)
    await operator.getByRole('button', { name: 'Đóng đường dẫn' }).click()
    await expect(operator.getByText('Chưa có đường dẫn nào đang mở.')).toBeVisible()
    expect((await request.get(address)).status()).toBe(410)
  })
})

async function openStation(page: Page): Promise<void> {
  await page.goto('/stations')
  await page.getByRole('main').getByRole('link', { name: STATION }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(STATION)
}

async function draft(officer: Page): Promise<void> {
  await officer.getByRole('link', { name: 'Soạn thông điệp' }).click()
  await officer.getByLabel('Tiêu đề').fill(HEADLINE)
  await officer.getByLabel('Ý chính').fill('Trạm y tế tiêm cho trẻ vào thứ năm, từ bảy giờ sáng.')
  await officer.getByLabel('Nội dung').fill('Bà con mang theo sổ tiêm và đưa trẻ đến đúng giờ.')
  await officer.getByRole('button', { name: 'Lưu bài' }).click()
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText(HEADLINE)
}

type Wanted = { date?: string; time?: string; priority?: string }

/** For this minute and as nothing special, unless told. */
async function plan(officer: Page, { date, time, priority = 'normal' }: Wanted): Promise<void> {
  await officer.getByRole('link', { name: 'Thêm lượt phát' }).click()
  const station = officer.getByRole('option', { name: /Loa truyền thanh/ })
  await officer.getByLabel('Kênh').selectOption((await station.getAttribute('value'))!)
  if (date) await officer.getByLabel('Ngày', { exact: true }).fill(date)
  if (time) await officer.getByLabel('Giờ').fill(time)
  await officer.getByLabel('Mức ưu tiên trên loa').selectOption(priority)
  await officer.getByRole('button', { name: 'Thêm lượt phát' }).click()
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY + 7 * 3_600_000).toISOString().slice(0, 10)
}
