import { expect, test } from './house.ts'

const TITLE = 'Vì người nghèo, không để ai bị bỏ lại phía sau'

test('two people edit one message: the second is told, sees both, and loses nothing', async ({
  enter,
}) => {
  const one = await enter('officer')
  const other = await enter('officer')
  await one.getByRole('link', { name: TITLE }).click()
  await expect(one.getByLabel('Ý chính')).toBeVisible()
  await other.goto(one.url())
  await expect(other.getByLabel('Ý chính')).toBeVisible()

  await one.getByLabel('Ý chính').fill('Câu của người thứ nhất.')
  await one.getByRole('button', { name: 'Lưu bài' }).click()
  await expect(one.getByText(/Lần sửa 2/)).toBeVisible()

  await other.getByLabel('Ý chính').fill('Câu của người thứ hai.')
  await other.getByRole('button', { name: 'Lưu bài' }).click()
  await expect(other.getByRole('alert')).toContainText('vừa lưu lần sửa 2')
  await expect(other.getByLabel('Ý chính')).toHaveValue('Câu của người thứ hai.')
  await expect(other.getByRole('heading', { name: /Bản .* vừa lưu/ })).toBeVisible()
  await expect(other.getByRole('deletion').first()).toBeVisible()

  await other.getByRole('button', { name: 'Lưu bài' }).click()
  await expect(other.getByText(/Lần sửa 3/)).toBeVisible()
  await other.getByRole('link', { name: 'Xem các lần sửa' }).click()
  await expect(other.getByText('Câu của người thứ').first()).toBeVisible()
  await expect(
    other.getByRole('heading', { name: 'Bài này có 3 bản, mới nhất ở trên' }),
  ).toBeVisible()
})

test('what was typed when the session ended is still there after signing in again', async ({
  enter,
}) => {
  const page = await enter('officer')
  await page.getByRole('link', { name: TITLE }).click()
  await page.getByLabel('Mời bà con làm gì').fill('Mời bà con đến nhà văn hóa ấp.')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Lưu bài' }).click()
  await page.getByLabel('Địa chỉ thư').fill('canbo@demo.lantoa')
  await page.getByLabel('Mật khẩu').fill('lan-toa-demo')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('link', { name: TITLE }).click()
  await page.getByRole('button', { name: 'Lấy lại' }).click()
  await expect(page.getByLabel('Mời bà con làm gì')).toHaveValue('Mời bà con đến nhà văn hóa ấp.')
})

test('an edit after the approval voids what it touched, and only that', async ({ enter }) => {
  const leader = await enter('leader')
  await leader.getByRole('link', { name: 'Sáu nghìn xã về đích nông thôn mới' }).click()
  await leader.getByRole('button', { name: 'Duyệt', exact: true }).click()
  const where = leader.getByRole('region', { name: 'Đi đâu, lúc nào' })
  const post = where.getByRole('listitem').filter({ hasText: 'Mặt trận xã Phong Điền' })
  const script = where.getByRole('listitem').filter({ hasText: 'Đài truyền thanh' })
  await expect(post).toContainText('Đã duyệt')

  const officer = await enter('officer')
  await officer.goto(leader.url().replace('/approval', '/texts/facebook'))
  await officer.getByLabel(/Bản cho/).fill('Chữ khác, chưa ai duyệt.')
  await officer.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(officer.getByText('Đổi sau khi duyệt')).toHaveCount(1)

  await leader.reload()
  await expect(leader.getByText('Có phần đã đổi sau khi duyệt')).toBeVisible()
  await expect(post).toContainText('Đổi sau khi duyệt')
  await expect(script).not.toContainText('Đổi sau khi duyệt')
})
