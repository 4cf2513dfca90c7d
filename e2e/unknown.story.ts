import { expect, test } from './house.ts'

const HEADLINE = 'Mất kết nối giữa chừng'

test('an answer that never came: the post is unknown, is not sent again, and a person who has looked settles it', async ({
  enter,
  house,
}) => {
  const officer = await enter('officer')
  for (const fault of ['kept-hang', 'unreadable'])
    await officer.request.post(`${house.rehearsalUrl}/rehearsal/faults`, { data: { fault } })

  await officer.getByRole('link', { name: 'Soạn thông điệp' }).click()
  await officer.getByLabel('Tiêu đề').fill(HEADLINE)
  await officer.getByLabel('Ý chính').fill('Bài này gửi đi rồi mạng đứt.')
  await officer.getByRole('button', { name: 'Lưu bài' }).click()
  await officer.getByRole('link', { name: 'Thêm lượt phát' }).click()
  await officer
    .getByLabel('Kênh')
    .selectOption({ label: 'Trang Facebook · Mặt trận xã Phong Điền' })
  await officer.getByRole('button', { name: 'Thêm lượt phát' }).click()
  await officer.getByRole('button', { name: 'Gửi duyệt' }).click()
  await expect(officer.getByRole('heading', { name: 'Bài đang chờ duyệt' })).toBeVisible()

  const leader = await enter('leader')
  await leader
    .getByRole('region', { name: 'Đang chờ' })
    .getByRole('link', { name: HEADLINE })
    .click()
  await leader.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await expect(
    leader.getByRole('heading', { name: 'Bài đã được duyệt đúng từng chữ' }),
  ).toBeVisible()

  await officer.goto('/')
  const card = officer.getByRole('region', { name: 'Chưa rõ đã lên hay chưa' })
  await expect(async () => {
    await officer.reload()
    await expect(card).toContainText(HEADLINE, { timeout: 500 })
  }).toPass()
  await card.getByRole('link', { name: 'Xử lý' }).click()
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('Chưa rõ bài đã lên')

  await officer.getByRole('link', { name: 'Đã thấy bài' }).click()
  await officer.getByLabel('Đường dẫn của bài').fill('https://facebook.example/bai/1')
  await officer.getByRole('button', { name: 'Ghi là đã lên' }).click()
  await expect(officer.getByText('Đã phát', { exact: true })).toBeVisible()

  const posts = await officer.request.get(`${house.rehearsalUrl}/rehearsal/posts`)
  const texts = ((await posts.json()) as { text: string }[]).filter(({ text }) =>
    text.includes(HEADLINE),
  )
  expect(texts).toHaveLength(1)
  await officer.request.post(`${house.rehearsalUrl}/rehearsal/faults`, { data: { off: 'all' } })
})
