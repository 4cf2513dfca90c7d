import { expect, test } from './house.ts'

test('without JavaScript a message is written, planned, submitted and approved', async ({
  enter,
}) => {
  const officer = await enter('officer', { javaScriptEnabled: false })
  await officer.getByRole('link', { name: 'Soạn thông điệp' }).click()
  await officer.getByRole('button', { name: 'Lưu bài' }).click()
  await expect(officer.getByText('Xin điền mục này.').first()).toBeVisible()
  await officer.getByLabel('Tiêu đề').fill('Không cần JavaScript')
  await officer.getByLabel('Ý chính').fill('Trang vẫn chạy trên máy cũ.')
  await officer.getByRole('checkbox', { name: /1,03%/ }).check()
  await officer.getByRole('button', { name: 'Lưu bài' }).click()
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText('Không cần JavaScript')
  await officer.locator('summary', { hasText: 'Trang Facebook' }).click()
  await expect(officer.getByText('Nguồn: Ủy ban Trung ương').first()).toBeVisible()

  await officer.getByRole('link', { name: 'Thêm lượt phát' }).click()
  await officer
    .getByLabel('Kênh')
    .selectOption({ label: 'Trang Facebook · Mặt trận xã Phong Điền' })
  await officer.getByRole('button', { name: 'Thêm lượt phát' }).click()
  await officer.getByRole('button', { name: 'Gửi duyệt' }).click()
  await expect(officer.getByRole('heading', { name: 'Bài đang chờ duyệt' })).toBeVisible()

  const leader = await enter('leader', { javaScriptEnabled: false, width: 390 })
  const waiting = leader.getByRole('region', { name: 'Đang chờ' })
  await waiting.getByRole('link', { name: 'Không cần JavaScript' }).click()
  await leader.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await expect(
    leader.getByRole('heading', { name: 'Bài đã được duyệt đúng từng chữ' }),
  ).toBeVisible()
})
