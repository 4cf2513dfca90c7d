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
  const unsure = officer.getByRole('region', { name: 'Chưa rõ đã lên hay chưa' })
  await expect(async () => {
    await officer.reload()
    await expect(unsure).toContainText(HEADLINE, { timeout: 500 })
  }).toPass()
  await unsure.getByRole('link', { name: 'Xử lý' }).click()
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('Chưa rõ bài đã lên')

  await officer.getByRole('link', { name: 'Xem bài trên nền tảng' }).click()
  await expect(officer.getByRole('heading', { level: 1 })).toContainText(
    'Bài nào trên Trang Facebook Mặt trận xã Phong Điền',
  )
  await expect(officer.getByText('Chưa kết luận được gì từ đây.')).toBeVisible()

  // Without its code the machine does not know it again; a person does.
  const posts = async () => {
    const answer = await officer.request.get(`${house.rehearsalUrl}/rehearsal/posts`)
    const all = (await answer.json()) as { id: string; text: string }[]
    return all.filter(({ text }) => text.includes(HEADLINE))
  }
  const [post] = await posts()
  const message = post!.text.replace(/Mã tin: .*/, 'Ban biên tập trang đã sửa.')
  await officer.request.post(`${house.rehearsalUrl}/v25.0/${post!.id}`, {
    form: { message, access_token: 'any' },
  })
  await officer.request.post(`${house.rehearsalUrl}/rehearsal/faults`, { data: { off: 'all' } })
  await officer.reload()
  const theirs = officer.getByRole('region', {
    name: 'Bài trên Trang Facebook Mặt trận xã Phong Điền',
  })
  const card = theirs.getByRole('region').filter({ hasText: HEADLINE })
  await expect(card).toContainText('Gần giống bài của ta')
  await expect(card.locator('mark')).toContainText(['biên tập'])
  await card.getByRole('button', { name: 'Đúng là bài này' }).click()
  await expect(officer.getByText('Đã phát', { exact: true })).toBeVisible()
  await expect(officer.getByRole('link', { name: 'Mở bài trên trang mô phỏng' })).toBeVisible()
  expect(await posts()).toHaveLength(1)
})
