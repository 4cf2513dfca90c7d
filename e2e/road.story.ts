import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Page } from '@playwright/test'
import { expect, test } from './house.ts'

const CAMPAIGN = 'Chuyển đổi số trong xây dựng nông thôn mới'
const HEADLINE = 'Hơn sáu nghìn xã đạt chuẩn'
/** The ratio of the key message as the station's reader says it. */
const SPOKEN_RATIO = 'sáu ngàn không trăm năm mươi tám trên bảy ngàn sáu trăm chín mươi sáu xã'
const KEY_MESSAGE =
  'Đến tháng 6/2025, cả nước có 6.058/7.696 xã (78,7%) đạt chuẩn nông thôn mới, tỷ lệ hộ nghèo giảm 1,03%/năm.'

test('from draft to score: four people take one message along the whole road', async ({
  enter,
  house,
}) => {
  test.setTimeout(300_000)
  const officer = await enter('officer')

  await test.step('places: Tân Tiến asks which of the eight, a village is added by hand', async () => {
    await officer.goto('/places?q=tan tien')
    await expect(officer.getByRole('link', { name: /Tân Tiến$/ })).toHaveCount(8)
    await officer.goto('/places/31299')
    await officer.getByLabel('Loại').selectOption('Ấp')
    await officer.getByLabel('Tên').fill('Mỹ Phước')
    await officer.getByRole('button', { name: 'Thêm' }).click()
    await expect(officer.getByText('Ấp Mỹ Phước')).toBeVisible()
  })

  await test.step('a campaign with its goal, theme, place, period and target', async () => {
    await officer.goto('/campaigns/new')
    await officer.getByLabel('Tên chiến dịch').fill(CAMPAIGN)
    await officer.getByLabel('Mục tiêu').fill('Bà con biết kết quả cả nước và việc của xã mình.')
    await officer.getByLabel('Chủ đề').selectOption({ label: 'Xây dựng nông thôn mới' })
    await officer.getByLabel('Từ ngày').fill(dayFromNow(-1))
    await officer.getByLabel('Đến hết ngày').fill(dayFromNow(20))
    await officer.getByLabel('Số người muốn đến được').fill('5.000')
    await officer.getByRole('button', { name: /Lập chiến dịch|Lưu/ }).click()
    await expect(officer.getByRole('heading', { level: 1, name: CAMPAIGN })).toBeVisible()
  })

  const campaign = officer.url()
  const administrator = await enter('administrator')

  await test.step('an administrator connects one more channel: the notice board of a village', async () => {
    await administrator.goto('/destinations/new?channel=by-hand')
    await administrator.getByLabel('Tên kênh').fill('Bảng tin ấp Nhơn Lộc')
    await administrator.getByLabel('Của đơn vị').fill('xã Phong Điền')
    await administrator.getByLabel('Đăng ở đâu').fill('Bảng tin nhà văn hóa')
    await administrator.getByRole('button', { name: 'Nối kênh' }).click()
    await expect(administrator.getByText('Bảng tin ấp Nhơn Lộc')).toBeVisible()
  })

  await test.step('a figure with its source and date', async () => {
    await officer.goto('/figures/new')
    await officer.getByLabel('Chỉ tiêu').fill('xã đạt chuẩn nông thôn mới nâng cao')
    await officer.getByLabel('Giá trị').fill('hơn 2.400')
    await officer.getByLabel('Đơn vị tính').fill('xã')
    await officer.getByRole('button', { name: 'Lưu' }).click()
    await expect(officer.getByText('Xin điền mục này.').first()).toBeVisible()
    await officer.getByLabel('Cơ quan công bố').fill('Hội nghị tập huấn tại Cần Thơ ngày 25/9/2025')
    await officer.getByLabel('Số liệu đến').fill('06/2025')
    await officer.getByRole('button', { name: 'Lưu' }).click()
    await expect(officer.getByText('hơn 2.400 xã')).toBeVisible()
  })

  await test.step('a data story drafted from the figures', async () => {
    await officer.goto(campaign)
    await officer.getByRole('link', { name: 'Soạn thông điệp' }).click()
    await officer.getByLabel('Loại').selectOption({ label: 'Câu chuyện số liệu' })
    await officer.getByLabel('Tiêu đề').fill(HEADLINE)
    await officer.getByLabel('Ý chính').fill(KEY_MESSAGE)
    await officer.getByLabel('Nội dung').fill('Việc nhỏ của từng ấp góp vào **kết quả chung**.')
    await officer.getByLabel('Mời bà con làm gì').fill('Mời bà con góp ý việc xã mình làm tiếp.')
    for (const figure of [/6\.058\/7\.696 xã/, /78,7%/, /1,03%\/năm/])
      await officer.getByRole('checkbox', { name: figure }).check()
    await officer.getByRole('button', { name: 'Lưu bài' }).click()
    await expect(officer.getByRole('heading', { level: 1 })).toHaveText(HEADLINE)
  })

  const message = new URL(officer.url()).pathname

  await test.step('planned for now: the Page, the loudspeaker, the notice board', async () => {
    for (const channel of [/Trang Facebook/, /Loa truyền thanh/, /Bảng tin ấp/]) {
      await officer.getByRole('link', { name: 'Thêm lượt phát' }).click()
      const option = officer.getByRole('option', { name: channel })
      await officer.getByLabel('Kênh').selectOption((await option.getAttribute('value'))!)
      // It may be night, when a station airs only what is urgent.
      await officer.getByLabel('Mức ưu tiên trên loa').selectOption('urgent')
      await officer.getByRole('button', { name: 'Thêm lượt phát' }).click()
      await expect(officer.getByLabel('Tiêu đề')).toBeVisible()
    }
    await officer.getByRole('button', { name: 'Gửi duyệt' }).click()
    await expect(officer.getByRole('heading', { name: 'Bài đang chờ duyệt' })).toBeVisible()
    await expect(officer.getByRole('button', { name: 'Duyệt', exact: true })).toHaveCount(0)
  })

  const leader = await enter('leader', { width: 390 })

  await test.step('a leader sends it back with words, the officer mends it, the leader approves', async () => {
    await openWaiting(leader, HEADLINE)
    await leader.getByRole('link', { name: 'Trả lại' }).click()
    await leader.getByLabel('Cần sửa gì').fill('Câu mời nên nói rõ góp ý ở đâu.')
    await leader.getByRole('button', { name: 'Trả lại' }).click()
    await expect(leader.getByRole('heading', { name: 'Bài được trả lại để sửa' })).toBeVisible()

    await officer.goto(message)
    await expect(officer.getByText('Câu mời nên nói rõ góp ý ở đâu.')).toBeVisible()
    await officer.getByLabel('Mời bà con làm gì').fill('Mời bà con góp ý tại nhà văn hóa ấp.')
    await officer.getByRole('button', { name: 'Lưu bài' }).click()
    await expect(officer.getByText(/Lần sửa 2/)).toBeVisible()
    await officer.getByRole('button', { name: 'Gửi duyệt' }).click()
    await expect(officer.getByRole('heading', { name: 'Bài đang chờ duyệt' })).toBeVisible()

    await openWaiting(leader, HEADLINE)
    await expect(leader.getByText('nhà văn hóa ấp').first()).toBeVisible()
    await leader.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await expect(
      leader.getByRole('heading', { name: 'Bài đã được duyệt đúng từng chữ' }),
    ).toBeVisible()
  })

  await test.step('the post stands on the rehearsal page, once, with its source', async () => {
    await officer.goto(`${message}/deliveries`)
    await expect(async () => {
      await officer.reload()
      await expect(officer.getByText('Đã phát', { exact: true })).toHaveCount(1)
    }).toPass()
    const platform = await officer.context().newPage()
    await platform.goto(house.rehearsalUrl)
    const post = platform.getByRole('article').filter({ hasText: HEADLINE })
    await expect(post).toHaveCount(1)
    await expect(post).toContainText('số liệu đến 06/2025')
    await post.getByText('Thêm số liệu').click()
    for (const [label, value] of [
      ['Lượt xem', '640'],
      ['Người xem', '410'],
      ['Thích', '14'],
      ['Bình luận', '3'],
    ] as const)
      await post.getByLabel(label, { exact: true }).fill(value)
    await post.getByRole('button', { name: 'Cộng thêm' }).click()
  })

  const operator = await enter('operator', { width: 390 })

  await test.step('the operator downloads the script and confirms that it was aired', async () => {
    const today = operator.getByRole('region', { name: 'Phát hôm nay' })
    const script = today
      .getByRole('listitem')
      .filter({ hasText: 'Đài truyền thanh' })
      .filter({ hasText: HEADLINE })
    await script.getByRole('link', { name: HEADLINE }).click()
    await expect(operator.getByRole('heading', { level: 1 })).toContainText('đã nhận kịch bản')
    const download = operator.waitForEvent('download')
    await operator.getByRole('link', { name: 'Tải kịch bản' }).click()
    const file = await download
    expect(file.suggestedFilename()).toContain('Đài truyền thanh xã Phong Điền')
    const read = readFileSync(await file.path(), 'utf8')
    expect(read).toContain(SPOKEN_RATIO)
    expect(read).not.toContain('6.058')
    await operator.getByLabel('Cụm loa chạy').fill('7')
    await operator.getByLabel('Tổng số cụm').fill('8')
    await operator.getByRole('button', { name: 'Đã phát đủ' }).click()
    await expect(operator.getByRole('heading', { level: 1 })).toContainText('đã phát bài lúc')
  })

  await test.step('posted by hand: the link and the numbers pasted back', async () => {
    await officer.goto(`${message}/deliveries`)
    await officer
      .getByRole('link', { name: /Bảng tin ấp Nhơn Lộc/ })
      .first()
      .click()
    await officer.getByLabel('Đường dẫn của bài đã đăng').fill('https://zalo.example/bai/1')
    await officer.getByRole('button', { name: 'Đã đăng' }).click()
    await expect(officer.getByRole('heading', { level: 1 })).toContainText('đã được đăng')
    await officer.getByRole('link', { name: 'Nhập số đo' }).click()
    await officer.getByLabel('Lượt xem').fill('230')
    await officer.getByRole('button', { name: 'Lưu số đo' }).click()
    await expect(officer.getByRole('cell', { name: '230' })).toBeVisible()
  })

  await test.step('measured at once, one metric after the other', async () => {
    await officer.goto(`${message}/measurements`)
    await officer.getByRole('button', { name: 'Đo ngay' }).first().click()
    await expect(officer.getByText('Vừa đọc được 6 trong 6 chỉ số.')).toBeVisible()
    await expect(officer.getByRole('cell', { name: '410' })).toBeVisible()
  })

  await test.step('the leader reads the score, and anybody recomputes it to the same digits', async () => {
    await leader.goto(`${message}/score`)
    await expect(async () => {
      await leader.reload()
      await expect(leader.getByText(/410/).first()).toBeVisible()
    }).toPass()
    await expect(leader.getByRole('heading', { name: /^Hiệu quả:/ })).toBeVisible()
    await expect(leader.getByText('Chưa đo, không tính là 0').first()).toBeVisible()
    await expect(leader.getByText('so với chính đơn vị, 90 ngày trước').first()).toBeVisible()
    const exported = await leader.request.get(`${message}/score.json`)
    const file = await exported.text()
    expect(await recompute(file)).toEqual(JSON.parse(file).result)
  })

  await test.step('viewers and views stand side by side, per channel', async () => {
    await leader.goto(`${new URL(campaign).pathname}/reach`)
    await expect(leader.getByText(/không cộng/).first()).toBeVisible()
    await expect(leader.getByText('410').first()).toBeVisible()
    await expect(leader.getByText('640').first()).toBeVisible()
  })
})

async function openWaiting(page: Page, headline: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('region', { name: 'Đang chờ' }).getByRole('link', { name: headline }).click()
  await expect(page.getByRole('heading', { name: 'Bài đang chờ duyệt' })).toBeVisible()
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10)
}

async function recompute(file: string): Promise<unknown> {
  const child = spawn(process.execPath, [
    join(import.meta.dirname, '../server/scores/recompute.ts'),
  ])
  child.stdin.end(file)
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  expect(code).toBe(0)
  return JSON.parse(printed)
}
